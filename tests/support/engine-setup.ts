import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../services/engine/start-server';
import { readEnvironment } from '../../services/environment';

/** One real Temporal server for all workflow tests; `engine-teardown` ends it. */
export default async function startEngine(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'agentinstruct-engine-'));
  process.env.TEST_ENGINE_HOME = home;
  const { address } = await startServer(readEnvironment({ ...process.env, AGENTINSTRUCT_HOME: home }), () => {});
  if (address === null) throw new Error('the Temporal server of the tests has ended at once');
  process.env.TEST_ENGINE_ADDRESS = address;
}
