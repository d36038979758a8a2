import type { Store } from '../../../services/store/store';
import { entry, SPEND, SPEND_KEY } from '../../support/store-values';

export function describeJournal(open: () => Promise<Store>): void {
  describe('the journal', () => {
    let store: Store;
    let other: Store;
    beforeAll(async () => {
      [store, other] = await Promise.all([open(), open()]);
    });
    afterAll(() => Promise.all([store.close(), other.close()]));

    test('an answer is read back whole, with its request', async () => {
      const odd = entry('odd', 'Text with \u0000, \ud800 and 🙂');
      expect(await store.journal.put(odd, { key: SPEND_KEY, add: SPEND })).toEqual(odd);
      expect(await store.journal.get('odd')).toEqual(odd);
      expect(await other.journal.get('odd')).toEqual(odd);
      expect(await store.journal.get('nothing')).toBeNull();
    });

    test('many answers are read at once', async () => {
      const keys = Array.from({ length: 450 }, (_, index) => `many-${index}`);
      await Promise.all(keys.map((key) => store.journal.put(entry(key), { key: SPEND_KEY, add: SPEND })));
      const found = await store.journal.getMany([...keys, 'nothing']);
      expect(found.map(({ key }) => key).sort()).toEqual([...keys].sort());
      expect(await store.journal.getMany([])).toEqual([]);
    });

    test('when two workers answer the same call at once, both go on with the same answer and both are counted', async () => {
      const key = { ...SPEND_KEY, run: 'race' };
      const answers = await Promise.all([
        store.journal.put(entry('race', 'first'), { key, add: SPEND }),
        store.journal.put(entry('race', 'second'), { key, add: SPEND }),
        other.journal.put(entry('race', 'third'), { key, add: SPEND }),
      ]);
      const stored = await store.journal.get('race');
      expect(new Set(answers.map(({ answer }) => answer.text))).toEqual(new Set([stored?.answer.text]));
      expect(await other.journal.put(entry('race', 'late'), { key, add: SPEND })).toEqual(stored);
      expect(await store.journal.spent('race')).toMatchObject([
        { made: 4, inputTokens: 400, outputTokens: 40, usd: 1 },
      ]);
    });

    test('workers that journal the same calls in different order do not stop each other', async () => {
      const keys = Array.from({ length: 100 }, (_, index) => `shared-${index}`);
      const put = (one: Store) => (key: string) => one.journal.put(entry(key), { key: SPEND_KEY, add: SPEND });
      await Promise.all([...keys.map(put(store)), ...keys.toReversed().map(put(other))]);
      expect(await store.journal.getMany(keys)).toHaveLength(100);
    });

    test('an answer that cannot be stored fails alone', async () => {
      const put = (key: string, inputTokens: number) =>
        store.journal.put({ ...entry(key), inputTokens }, { key: SPEND_KEY, add: SPEND });
      const results = await Promise.allSettled([put('good-1', 1), put('bad', Number.NaN), put('good-2', 2)]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store.journal.getMany(['good-1', 'bad', 'good-2'])).toHaveLength(2);
    });

    test('spending adds up by skill, stage, role and model, over all workers', async () => {
      const key = { ...SPEND_KEY, run: 'sums' };
      const journaled = { made: 0, journaled: 1, failed: 0, inputTokens: 0, outputTokens: 0, usd: 0 };
      const failed = { ...journaled, journaled: 0, failed: 1 };
      await Promise.all([
        store.journal.put(entry('sum-1'), { key, add: SPEND }),
        store.journal.count(key, journaled),
        other.journal.count(key, journaled),
        other.journal.count(key, failed),
        other.journal.count({ ...key, role: 'editor' }, { ...SPEND, inputTokens: 3_000_000_000 }),
      ]);
      expect(await store.journal.spent('sums')).toEqual([
        { ...key, ...SPEND, role: 'editor', inputTokens: 3_000_000_000 },
        { ...key, made: 1, journaled: 2, failed: 1, inputTokens: 100, outputTokens: 10, usd: 0.25 },
      ]);
      expect(await store.journal.spent('nobody')).toEqual([]);
    });

    test('the sum of money is unknown as soon as one price is', async () => {
      const key = { ...SPEND_KEY, run: 'unpriced' };
      await store.journal.count(key, SPEND);
      await store.journal.count(key, { ...SPEND, usd: null });
      await store.journal.count({ ...key, model: 'priced' }, SPEND);
      const usd = (await store.journal.spent('unpriced')).map((sum) => [sum.model, sum.made, sum.usd]);
      expect(usd).toEqual([
        ['m', 2, null],
        ['priced', 1, 0.25],
      ]);
    });
  });
}
