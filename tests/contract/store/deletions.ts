import type { Store } from '../../../services/store/store';
import { collect } from '../../support/collect';
import {
  COUNTS,
  DEFINITION,
  entry,
  failure,
  flow,
  SPEND,
  SPEND_KEY,
  sample,
  seed,
  suggestion,
} from '../../support/store-values';

/** More than one batch. */
const MANY = 1_100;

export function describeDeletions(open: () => Promise<Store>): void {
  describe('deletions', () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      for (const run of ['gone', 'stays']) await fill(run);
    });
    afterAll(() => store.close());

    async function fill(run: string): Promise<void> {
      const seeds = Array.from({ length: MANY }, (_, place) => `seed-${place}`);
      await store.runs.launch(run, DEFINITION, '2024-01-01T00:00:00.000Z');
      await store.seeds.add(
        run,
        seeds.map((id) => seed(id)),
      );
      await store.flows.add(
        ['reading', 'text'].flatMap((skill) => seeds.map((id, place) => flow(id, place, skill, run))),
      );
      await store.artifacts.add(seeds.map((id) => ({ ...suggestion(id), run })));
      const samples = [sample('a'), sample('b', { verdict: 'rejected', reason: 'length: short' })];
      await store.samples.endFlow({ run, skill: 'reading', seed: 'seed-0' }, COUNTS, null, samples);
      await store.failures.add([failure('f', { run, seed: 'seed-0' })]);
      await store.failures.retry(run, null);
      await store.failures.add([failure('g', { run, seed: 'seed-0' })]);
      await store.controls.put({ run, paused: true });
      await store.blocks.put({
        run,
        model: 'm',
        reason: 'no credit',
        passes: false,
        since: '2024-01-01T00:00:00.000Z',
      });
      for (const key of ['1', '2', '3'])
        await store.journal.put({ ...entry(`${run}-${key}`), run }, { key: { ...SPEND_KEY, run }, add: SPEND });
    }

    test('every row of a run is freed and counted, and the journal stays', async () => {
      const freed = { seeds: MANY, flows: 2 * MANY, artifacts: MANY, samples: 2, failures: 1 };
      expect(await store.runs.delete('gone')).toEqual(freed);
      expect(await store.runs.get('gone')).toBeNull();
      expect(await store.flows.count('gone')).toMatchObject({ total: 0 });
      expect(await store.seeds.get('gone', 'seed-1')).toBeNull();
      expect(await store.samples.count('gone')).toEqual({ kept: 0, rejected: 0 });
      expect(await store.failures.groups('gone')).toEqual([]);
      expect(await store.failures.repetition('gone', 'f')).toBe(0);
      expect(await store.controls.get('gone')).toBeNull();
      expect(await store.blocks.list('gone')).toEqual([]);
      expect(await store.journal.spent('gone')).toEqual([]);
      expect(await store.journal.get('gone-1')).not.toBeNull();
    });

    test('a run that is not there has nothing to free', async () => {
      expect(await store.runs.delete('gone')).toMatchObject({ seeds: 0, flows: 0 });
    });

    test('the answers that a run paid for are freed by themselves', async () => {
      expect(await store.journal.deletePaidBy('gone')).toBe(3);
      expect(await store.journal.deletePaidBy('gone')).toBe(0);
      expect(await store.journal.getMany(['gone-1', 'gone-3'])).toEqual([]);
    });

    test('another run keeps all it has', async () => {
      expect(await store.runs.get('stays')).toMatchObject({ state: 'running' });
      expect(await store.flows.count('stays')).toMatchObject({ total: 2 * MANY });
      expect(await collect(store.artifacts.stream('stays', 'suggestion'))).toHaveLength(MANY);
      expect(await store.samples.count('stays')).toEqual({ kept: 1, rejected: 1 });
      expect(await store.failures.repetition('stays', 'f')).toBe(1);
      expect(await store.journal.getMany(['stays-1', 'stays-2', 'stays-3'])).toHaveLength(3);
    });
  });
}
