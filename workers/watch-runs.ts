import type { RunRecord } from '../domain/run';
import type { Metrics } from '../services/metrics/metrics';
import { type Store, StoreUnavailable } from '../services/store/store';
import { repeat } from './repeat';

/** As often as Prometheus usually looks. */
const LOOK_EVERY_MS = 15_000;

/** Tells the metrics what the store says of the running runs, at once, now and then, and once more in the end. */
export function watchRuns(
  store: Pick<Store, 'runs' | 'flows' | 'budgets'>,
  metrics: Metrics,
  broken: (error: unknown) => void,
): () => Promise<void> {
  const shown = new Set<string>();
  const lookOnce = () => look(store, metrics, shown);
  const first = lookOnce().catch(broken);
  const stop = repeat(LOOK_EVERY_MS, lookOnce, broken);
  return async () => {
    await Promise.all([first, stop()]);
    await lookOnce();
  };
}

/** A run that has ended is told once more, so that its last figures stay. */
async function look(
  store: Pick<Store, 'runs' | 'flows' | 'budgets'>,
  metrics: Metrics,
  shown: Set<string>,
): Promise<void> {
  try {
    for (const run of await store.runs.list()) {
      if (run.state !== 'running' && !shown.has(run.name)) continue;
      await tell(store, metrics, run);
      if (run.state === 'running') shown.add(run.name);
      else shown.delete(run.name);
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error; // the next look tells; `status` and the waits say that it is away
  }
}

async function tell(
  { flows, budgets }: Pick<Store, 'flows' | 'budgets'>,
  metrics: Metrics,
  { name }: RunRecord,
): Promise<void> {
  const { waiting, open, ended, failed } = await flows.count(name);
  metrics.flows(name, { waiting, open, ended, failed });
  const state = await budgets.state(name);
  if (state !== null) metrics.budget(name, state);
}
