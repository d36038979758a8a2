import { namedEngine } from '../../services/engine/connect';
import { serverStatus } from '../../services/engine/server-status';
import type { Context } from '../context';

/** Whether there is a server to talk to without starting one: the one that is named, or this home's own where it runs. */
export async function engineRuns({ environment }: Context): Promise<boolean> {
  return namedEngine(environment) !== null || (await serverStatus(environment.home)).state === 'running';
}
