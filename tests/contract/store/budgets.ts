import type { Store } from '../../../services/store/store';
import { entry, SPEND, SPEND_KEY } from '../../support/store-values';

export function describeBudgets(open: () => Promise<Store>): void {
  describe('a budget', () => {
    let store: Store;
    let other: Store;
    beforeAll(async () => {
      [store, other] = await Promise.all([open(), open()]);
    });
    afterAll(() => Promise.all([store.close(), other.close()]));

    const wish = (run: string, id: string, usd = 1, tokens = 10) => ({ run, id, usd, tokens });

    test('is what it was last set to; a run without one reserves nothing', async () => {
      expect(await store.budgets.get('free')).toBeNull();
      expect(await store.budgets.reserve(wish('free', 'a', 1e9))).toBeNull();
      expect(await store.budgets.state('free')).toBeNull();
      await store.budgets.set('set', { usd: 1.5, tokens: 3_000_000_000 });
      await store.budgets.set('set', { usd: 2.5, tokens: 3_000_000_000 });
      expect(await other.budgets.get('set')).toEqual({ usd: 2.5, tokens: 3_000_000_000 });
    });

    test('lets through what fits, over all processes, and no cent more', async () => {
      await store.budgets.set('shared', { usd: 10, tokens: null });
      const wishes = Array.from({ length: 30 }, (_, index) => wish('shared', `${index}`));
      const met = await Promise.all(
        wishes.map((each, index) => (index % 2 === 0 ? store : other).budgets.reserve(each)),
      );
      expect(met.filter((state) => state === null)).toHaveLength(10);
      expect(await store.budgets.state('shared')).toMatchObject({ spent: { usd: 0, tokens: 0 } });
      expect(met.find((state) => state !== null)).toMatchObject({ budget: { usd: 10, tokens: null } });
    });

    test('holds for tokens as it does for dollars', async () => {
      await store.budgets.set('tokens', { usd: null, tokens: 25 });
      const met = await Promise.all(['a', 'b', 'c'].map((id) => store.budgets.reserve(wish('tokens', id, 100))));
      expect(met.map((state) => state === null)).toEqual([true, true, false]);
      expect(met[2]).toMatchObject({ reserved: { usd: 200, tokens: 20 }, inFlight: 2 });
    });

    test('takes the price of an answer in place of its reservation', async () => {
      const key = { ...SPEND_KEY, run: 'settled' };
      await store.budgets.set('settled', { usd: 1, tokens: null });
      await store.budgets.reserve(wish('settled', 'a', 0.9));
      expect(await store.budgets.reserve(wish('settled', 'b', 0.5))).toMatchObject({ inFlight: 1 });
      await store.journal.put(entry('settled'), { key, add: SPEND, settles: 'a' });
      expect(await store.budgets.state('settled')).toEqual({
        budget: { usd: 1, tokens: null },
        spent: { usd: 0.25, tokens: 110 },
        reserved: { usd: 0, tokens: 0 },
        unsettled: { usd: 0, tokens: 0 },
        inFlight: 0,
      });
      expect(await store.budgets.reserve(wish('settled', 'b', 0.5))).toBeNull();
    });

    test('gets back what surely cost nothing, and counts what may have cost for ever', async () => {
      await store.budgets.set('ended', { usd: 1, tokens: null });
      await store.budgets.reserve(wish('ended', 'free', 0.5));
      await store.budgets.reserve(wish('ended', 'unknown', 0.25, 7));
      await store.budgets.end('ended', 'free', 'free');
      await store.budgets.end('ended', 'unknown', 'unknown');
      await store.budgets.end('ended', 'unknown', 'unknown');
      expect(await store.budgets.state('ended')).toMatchObject({
        reserved: { usd: 0, tokens: 0 },
        unsettled: { usd: 0.25, tokens: 7 },
        inFlight: 0,
      });
      expect(await store.budgets.reserve(wish('ended', 'too much', 0.8))).toMatchObject({ unsettled: { usd: 0.25 } });
    });

    test('keeps what a killed process reserved, and knows it from what a live worker has in flight', async () => {
      const killed = await open();
      await store.budgets.set('killed', { usd: 1, tokens: null });
      await killed.workers.beat('k');
      await killed.budgets.reserve(wish('killed', 'a', 0.6));
      expect(await store.budgets.state('killed')).toMatchObject({ reserved: { usd: 0.6 }, inFlight: 1 });
      await killed.workers.leave('k');
      await killed.close();
      expect(await store.budgets.state('killed')).toMatchObject({
        reserved: { usd: 0 },
        unsettled: { usd: 0.6, tokens: 10 },
        inFlight: 0,
      });
      expect(await store.budgets.reserve(wish('killed', 'again', 0.6))).toMatchObject({ unsettled: { usd: 0.6 } });
      await store.budgets.set('killed', { usd: 1.2, tokens: null });
      expect(await store.budgets.reserve(wish('killed', 'again', 0.6))).toBeNull();
    });
  });
}
