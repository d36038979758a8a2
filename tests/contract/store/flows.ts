import type { FlowTally, Store } from '../../../services/store/store';
import { COUNTS, failure, flow, sample, seed } from '../../support/store-values';

export function describeFlows(open: () => Promise<Store>): void {
  describe('seeds and flows', () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    test('a seed is read back word for word, and the first of an id stays', async () => {
      const odd = seed('s1', 'Ünï 何 🙂 "quotes" \\ \u0000 \ud800 {{ liquid }}\r\n');
      await store.seeds.add('words', [odd]);
      await store.seeds.add('words', [seed('s1', 'another text'), seed('s2')]);
      expect(await store.seeds.get('words', 's1')).toEqual(odd);
      expect(await store.seeds.get('words', 's2')).toEqual(seed('s2'));
      expect(await store.seeds.get('other', 's1')).toBeNull();
    });

    test('waiting flows come by position, then skill, up to a limit', async () => {
      await store.flows.add([flow('b', 2), flow('a', 10), flow('c', 1, 'z'), flow('c', 1, 'a')].map(inRun('order')));
      const next = await store.flows.waiting('order', 3);
      expect(next.map(({ skill, seed }) => `${skill}/${seed}`)).toEqual(['a/c', 'z/c', 'reading/b']);
      expect(next[0]).toEqual({
        ...inRun('order')(flow('c', 1, 'a')),
        state: 'waiting',
        counts: null,
        note: null,
        retried: false,
      });
    });

    test('adding flows again changes nothing, and new ones wait', async () => {
      await store.flows.add([inRun('again')(flow('a', 1))]);
      await store.flows.markOpen([inRun('again')(flow('a', 1))]);
      await store.flows.add([flow('a', 9), flow('b', 2)].map(inRun('again')));
      expect(await store.flows.get(inRun('again')(flow('a', 1)))).toMatchObject({ state: 'open', position: 1 });
      expect(await store.flows.count('again')).toEqual({ total: 2, waiting: 1, open: 1, ended: 0, failed: 0 });
    });

    test('only waiting flows are opened, and an ended flow stays ended', async () => {
      const [a, b, c] = [flow('a', 1), flow('b', 2), flow('c', 3, 'text')].map(inRun('states'));
      if (!a || !b || !c) throw new Error('three flows');
      await store.flows.add([a, b, c]);
      await store.flows.markOpen([a, b]);
      await store.samples.endFlow(a, COUNTS, null, []);
      await store.flows.markOpen([a, c]);
      await store.flows.markFailed(a, 'terminated');
      await store.flows.markFailed(b, 'terminated in the UI');
      expect(await store.flows.get(a)).toMatchObject({ state: 'ended', counts: COUNTS, note: null });
      expect(await store.flows.get(b)).toMatchObject({ state: 'failed', counts: null, note: 'terminated in the UI' });
      expect((await store.flows.open('states')).map(({ seed }) => seed)).toEqual(['c']);
      expect(await store.flows.count('states')).toEqual({ total: 3, waiting: 0, open: 1, ended: 1, failed: 1 });
      expect(await store.flows.countOpen('states')).toBe(1);
    });

    test('a run has flows left as long as one waits or is open', async () => {
      expect(await store.flows.anyLeft('left')).toBe(false);
      const [row] = [flow('a', 1)].map(inRun('left'));
      if (row === undefined) throw new Error('a flow');
      await store.flows.add([row]);
      expect(await store.flows.anyLeft('left')).toBe(true);
      await store.flows.markOpen([row]);
      expect(await store.flows.anyLeft('left')).toBe(true);
      await store.samples.endFlow(row, COUNTS, null, []);
      expect(await store.flows.anyLeft('left')).toBe(false);
    });

    test('totals tell by skill what was kept, rejected, declined, invalid and failed', async () => {
      const flows = [flow('a', 1), flow('b', 2), flow('c', 3), flow('d', 4, 'text')].map(inRun('totals'));
      await store.flows.add(flows);
      const [a, b, c] = flows;
      if (!a || !b || !c) throw new Error('three flows');
      await store.samples.endFlow(a, COUNTS, null, [
        sample('1'),
        sample('2', { verdict: 'rejected', reason: 'length: no' }),
      ]);
      await store.samples.endFlow(b, { ...COUNTS, instructions: 0 }, 'the seed is a list of links', []);
      await store.flows.markFailed(c, 'timed out');
      await store.failures.add([
        failure('f1', { run: 'totals' }),
        failure('f2', { run: 'totals', outcome: 'refused' }),
      ]);
      expect(await store.flows.totals('totals')).toEqual([
        { skill: 'reading', flows: tally({ ended: 2, failed: 1 }), kept: 1, rejected: 1, declined: 1, invalid: 1 },
        { skill: 'text', flows: tally({ waiting: 1 }), kept: 0, rejected: 0, declined: 0, invalid: 0 },
      ]);
    });

    test('a hundred thousand seeds and flows are taken in while other work goes on', async () => {
      const ids = Array.from({ length: 100_000 }, (_, index) => `seed-${index}`);
      const adding = Promise.all([
        store.seeds.add(
          'many',
          ids.map((id) => seed(id)),
        ),
        store.flows.add(ids.map((id, index) => ({ ...flow(id, index), run: 'many' }))),
      ]);
      await store.controls.put({ run: 'many', stopped: false });
      expect((await store.flows.count('many')).total).toBeLessThan(ids.length);
      await adding;
      expect((await store.flows.count('many')).total).toBe(ids.length);
      expect(await store.seeds.get('many', 'seed-99999')).toEqual(seed('seed-99999'));
    });
  });
}

function tally(states: Partial<FlowTally>): FlowTally {
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  return { waiting: 0, open: 0, ended: 0, failed: 0, ...states, total };
}

function inRun(run: string) {
  return (row: ReturnType<typeof flow>) => ({ ...row, run });
}
