import { rm } from 'node:fs/promises';
import { stopServer } from '../../services/engine/stop-server';

export default async function stopEngine(): Promise<void> {
  const home = process.env.TEST_ENGINE_HOME;
  if (home === undefined) return;
  await stopServer(home);
  await rm(home, { recursive: true, force: true });
}
