import type { NativeConnectionOptions } from '@temporalio/worker';

/** A Temporal server that can be used, with all that clients and workers need to connect. */
export interface Engine {
  address: string;
  namespace: string;
  /** Where the Web UI is; null where it is not known (a cluster of your own). */
  uiUrl: string | null;
  /** For `Connection.connect` and `NativeConnection.connect`. An API key may be in it: never logged. */
  connection: NativeConnectionOptions;
}
