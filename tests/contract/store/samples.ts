import type { Store } from '../../../services/store/store';
import { collect } from '../../support/collect';
import { COUNTS, DEFINITION, FLOW, flow, sample } from '../../support/store-values';

export function describeSamples(open: () => Promise<Store>): void {
  describe('samples', () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const save = (run: string, samples: ReturnType<typeof sample>[]) =>
      store.samples.endFlow({ ...FLOW, run }, COUNTS, null, samples);

    test("a flow's end and its samples are written together, and only once", async () => {
      await store.flows.add([flow('seed', 1)]);
      await store.samples.endFlow(FLOW, COUNTS, 'note', [sample('a'), sample('b')]);
      await store.samples.endFlow(FLOW, { ...COUNTS, made: 99 }, null, [sample('a', { task: 'other' })]);
      expect(await store.flows.get(FLOW)).toMatchObject({ state: 'ended', counts: COUNTS, note: 'note' });
      expect(await store.samples.get('run', 'a')).toEqual(sample('a'));
      expect(await store.samples.get('run', 'c')).toBeNull();
    });

    test('a flow that was given up but finished after all has ended', async () => {
      const late = { ...FLOW, run: 'late' };
      await store.flows.add([{ ...flow('seed', 1), run: 'late' }]);
      await store.flows.markFailed(late, 'timed out');
      await store.samples.endFlow(late, COUNTS, null, []);
      expect(await store.flows.get(late)).toMatchObject({ state: 'ended', note: null });
    });

    test('samples are streamed in order of id, over many pages, by verdict if asked', async () => {
      const ids = Array.from({ length: 1101 }, (_, index) => `${index % 2 ? 'x' : 'X'}${index}`);
      const rejected = { verdict: 'rejected', reason: 'length: too short' } as const;
      await save(
        'stream',
        ids.map((id, index) => sample(id, index % 3 === 0 ? rejected : {})),
      );
      const streamed = async (verdict?: 'kept' | 'rejected') =>
        (await collect(store.samples.stream('stream', verdict))).map(({ id }) => id);
      expect(await streamed()).toEqual([...ids].sort());
      expect(await streamed('rejected')).toEqual(ids.filter((_, index) => index % 3 === 0).sort());
      expect(await streamed('kept')).toHaveLength(734);
      expect(await store.samples.count('stream')).toEqual({ kept: 734, rejected: 367 });
    });

    test('a stream goes on where it stood while samples change', async () => {
      await save(
        'moving',
        Array.from({ length: 1000 }, (_, index) => sample(`s${1000 + index}`)),
      );
      const seen: string[] = [];
      for await (const { id } of store.samples.stream('moving', 'kept')) {
        seen.push(id);
        if (seen.length === 1)
          await store.samples.judge('moving', [{ id, verdict: 'rejected', reason: 'duplicate: of x' }]);
      }
      expect(new Set(seen).size).toBe(1000);
    });

    test('a verdict changes what is shown and counted', async () => {
      await save('judge', [sample('a'), sample('b', { verdict: 'rejected', reason: 'length: no' })]);
      await store.samples.judge('judge', [{ id: 'a', verdict: 'rejected', reason: 'duplicate: of b' }]);
      expect((await store.samples.get('judge', 'a'))?.metadata).toMatchObject({
        verdict: 'rejected',
        reason: 'duplicate: of b',
      });
      expect(await store.samples.count('judge')).toEqual({ kept: 0, rejected: 2 });
      await store.samples.restore('judge', 'duplicate');
      expect(await store.samples.get('judge', 'a')).toEqual(sample('a'));
      expect(await store.samples.count('judge')).toEqual({ kept: 1, rejected: 1 });
    });

    test('rejected samples are counted by the rule that rejected them, all samples by task', async () => {
      const short = { verdict: 'rejected', reason: 'length: 3 words' } as const;
      const samples = [
        sample('a', short),
        sample('b', short),
        sample('c', { ...short, reason: 'evidence: not found: x' }),
      ];
      await save('sums', [...samples, sample('d', { task: 'title' }), sample('e', { skill: 'text' })]);
      expect(await store.samples.byReason('sums')).toEqual([
        { skill: 'reading', reason: 'length', count: 2, example: 'a' },
        { skill: 'reading', reason: 'evidence', count: 1, example: 'c' },
      ]);
      expect(await store.samples.byTask('sums')).toEqual([
        { skill: 'reading', task: 'main-idea', kept: 0, rejected: 3 },
        { skill: 'reading', task: 'title', kept: 1, rejected: 0 },
        { skill: 'text', task: 'main-idea', kept: 1, rejected: 0 },
      ]);
    });

    test('of kept samples with the same messages all but the smallest id are duplicates', async () => {
      const question = 'The same?';
      const rejected = { verdict: 'rejected', reason: 'length: no' } as const;
      const others = Array.from({ length: 700 }, (_, index) => sample(`m${index}`));
      const same = ['c', 'z', 'b'].map((id) => sample(id, { question }));
      await save('twice', [...others, ...same, sample('a', { question, ...rejected })]);
      const found = [];
      for await (const duplicate of store.samples.duplicates('twice')) {
        found.push(duplicate);
        await store.samples.judge('twice', [{ id: duplicate.id, verdict: 'rejected', reason: 'duplicate: of b' }]);
      }
      expect(found).toEqual([
        { id: 'c', original: 'b' },
        { id: 'z', original: 'b' },
      ]);
      expect(await collect(store.samples.duplicates('twice'))).toEqual([]);
    });

    test('kept unanswerable samples are counted and come in order of id', async () => {
      const unanswerable = { unanswerable: true };
      const rejected = { verdict: 'rejected', reason: 'length: no', unanswerable: true } as const;
      await save('share', [sample('c', unanswerable), sample('a', unanswerable), sample('b', rejected), sample('d')]);
      await save('share', [sample('e', { skill: 'text', unanswerable: true })]);
      expect(await collect(store.samples.unanswerableKept('share', 'reading'))).toEqual(['a', 'c']);
      expect(await store.samples.keptBySkill('share')).toEqual([
        { skill: 'reading', kept: 3, unanswerable: 2 },
        { skill: 'text', kept: 1, unanswerable: 1 },
      ]);
    });

    test('the runs that hold a sample are found, newest first', async () => {
      for (const [run, day] of [
        ['older', '01'],
        ['newer', '02'],
        ['without', '03'],
      ] as const) {
        await store.runs.launch(run, DEFINITION, `2024-01-${day}T00:00:00.000Z`);
      }
      await save('older', [sample('shared')]);
      await save('newer', [sample('shared')]);
      expect(await store.samples.runsOf('shared')).toEqual(['newer', 'older']);
      expect(await store.samples.runsOf('unknown')).toEqual([]);
    });
  });
}
