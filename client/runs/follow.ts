import { WORKFLOWS_QUEUE } from '../../domain/queues';
import { refuseTakenMetricsAddress } from '../../services/metrics/refuse-taken-address';
import type { Context } from '../context';
import type { LaunchOptions, RunHandle } from '../port';
import { attachWorker } from './attach-worker';
import { startBackgroundWorker } from './background-worker';
import { launchRun } from './launch-run';
import type { PreparedRun } from './prepare-run';
import { runHandle } from './run-handle';
import { superviseEngine } from './supervise-engine';

/** Launches a prepared run, with a worker where one is wanted, and returns what follows it. */
export async function follow(
  context: Context,
  prepared: PreparedRun,
  { worker: place, say }: Pick<LaunchOptions, 'worker' | 'say'>,
): Promise<RunHandle> {
  const { metrics } = context.environment;
  if (place === 'own' && metrics !== null) await refuseTakenMetricsAddress(metrics);
  const { name } = prepared;
  const started = await launchRun(context, prepared, say);
  if (!started) return runHandle({ name, context, worker: null, supervise: null, say });
  return attend(context, name, { worker: place, say });
}

/** Stays with a run that was started, with a worker where one is wanted. */
export async function attend(
  context: Context,
  name: string,
  { worker: place, say }: Pick<LaunchOptions, 'worker' | 'say'>,
): Promise<RunHandle> {
  const supervise = superviseEngine(context, name, say);
  if (place === 'background') await startBackgroundWorker(context.environment, name, (await context.store()).workers);
  const worker = place === 'own' ? await attachWorker({ context, queues: [WORKFLOWS_QUEUE], say }) : null;
  return runHandle({ name, context, worker, supervise, say });
}
