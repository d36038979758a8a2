import { hasEnded, type Running } from './command-line';
import type { RunHome } from './run-home';
import { until } from './until';

/** Waits until the model has got so many requests of a run. @throws with what the run said, where it ends or stands before. */
export async function requested(running: Running, { fake }: Pick<RunHome, 'fake'>, requests: number): Promise<void> {
  const reached = async () => (await fake.stats()).requests >= requests;
  const patient = until(
    async () => (await reached()) || hasEnded(running),
    (over) => over,
  );
  const over = await patient.catch(() => false);
  if (!over || !(await reached()))
    throw new Error(`the model got less than ${requests} requests of the run:\n${running.said()}`);
}
