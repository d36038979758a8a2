import { hasEnded, type Running } from './command-line';
import type { RunHome } from './run-home';
import { until } from './until';

/** Waits until the model has got so many requests of a run. @throws with what the run said, where it ends or stands before. */
export async function requested(running: Running, { fake }: Pick<RunHome, 'fake'>, least: number): Promise<void> {
  const look = async () => ({ ended: hasEnded(running), ...(await fake.stats()) });
  try {
    const { requests } = await until(look, (seen) => seen.ended || seen.requests >= least);
    if (requests < least) throw new Error('the run has ended');
  } catch (cause) {
    throw new Error(`the model got less than ${least} requests of the run, which said:\n${running.said()}`, { cause });
  }
}
