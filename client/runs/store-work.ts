import type { Store } from '../../services/store/store';
import type { Work } from './work';

/** Seeds written together: a few megabytes of text at most. */
const BATCH_SIZE = 500;
/** A launch of a million takes minutes: whoever waits hears of it as often. */
const SAY_EVERY = 50_000;

/** Stores what a run is to do, in batches; what is there already stays as it is. A seed is stored before its flows. */
export async function storeWork(
  store: Store,
  run: string,
  work: AsyncIterable<Work>,
  { searchable, say }: { searchable: boolean; say: (line: string) => void },
): Promise<void> {
  let batch: Work[] = [];
  let read = 0;
  for await (const one of work) {
    batch.push(one);
    read += 1;
    if (read % SAY_EVERY === 0) say(`${read} seeds read`);
    if (batch.length < BATCH_SIZE) continue;
    await storeBatch(store, run, batch, searchable);
    batch = [];
  }
  await storeBatch(store, run, batch, searchable);
}

async function storeBatch(
  { seeds, artifacts, flows }: Store,
  run: string,
  batch: readonly Work[],
  searchable: boolean,
): Promise<void> {
  await seeds.add(
    run,
    batch.map(({ seed }) => seed),
    { searchable },
  );
  await artifacts.add(batch.flatMap(({ given }) => given.map((artifact) => ({ run, ...artifact }))));
  await flows.add(batch.flatMap((work) => work.flows.map((flow) => ({ run, ...flow }))));
}
