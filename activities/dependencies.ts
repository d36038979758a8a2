import type { Client } from '@temporalio/client';
import type { ModelGateway } from '../services/model/gateway';
import type { RunCatalog } from '../services/runs/run-catalog';
import type { Store } from '../services/store/store';
import type { ToolBox } from '../services/tools/tool-box';

/** What activities work with; built once per worker. */
export interface Dependencies {
  store: Store;
  gateway: ModelGateway;
  tools: ToolBox;
  catalog: RunCatalog;
  /** Starts and looks up flows. */
  client: Client;
  /** Where this store's flows run. */
  taskQueue: string;
  /** Aborted when the worker begins to stop: waits end, requests in flight go on. */
  draining: AbortSignal;
}
