import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { temporalBinary } from '../../services/engine/binary/temporal-binary';
import { launchServer } from '../../services/engine/launch-server';
import { stopServer } from '../../services/engine/stop-server';
import { readEnvironment } from '../../services/environment';
import { killServer } from './command-line';
import { temporaryFolder } from './temporary-folder';

/** The Temporal server of another home. */
interface Neighbour {
  /** Ids of all workflows there. */
  workflows(): Promise<string[]>;
  close(): Promise<void>;
}

/** Kills a home's server, as often as it takes until another home's has its address. */
export async function takeAddressOf(home: string, address: string): Promise<Neighbour> {
  const { path: folder, remove } = await temporaryFolder();
  const other = join(folder, 'neighbour');
  await mkdir(other);
  const environment = readEnvironment();
  const binary = await temporalBinary({ environment, version: null, report: () => {} });
  const grpc = Number(address.split(':')[1]);
  for (;;) {
    killServer(home);
    const launch = { binary: binary.path, home: other, env: environment.children, wishes: { grpc, ui: grpc + 1 } };
    const launched = await launchServer(launch);
    if (launched.ready && launched.address === address) break;
    await stopServer(other);
  }
  return {
    workflows: () => workflowsAt(address),
    close: async () => {
      await stopServer(other);
      await remove();
    },
  };
}

async function workflowsAt(address: string): Promise<string[]> {
  const connection = await Connection.connect({ address });
  const ids: string[] = [];
  for await (const { workflowId } of new Client({ connection }).workflow.list()) ids.push(workflowId);
  await connection.close();
  return ids;
}
