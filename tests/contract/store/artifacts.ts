import type { Store } from '../../../services/store/store';
import { collect } from '../../support/collect';
import { failure, instruction, suggestion } from '../../support/store-values';

export function describeArtifacts(open: () => Promise<Store>): void {
  describe('artifacts and the failure ledger', () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    test('an artifact is read back as it was made, and making it again changes nothing', async () => {
      await store.artifacts.add([instruction('i1'), suggestion('s1')]);
      await store.artifacts.add([{ ...instruction('i1'), model: 'another' }]);
      expect(await store.artifacts.get('run', 'i1')).toEqual(instruction('i1'));
      expect(await store.artifacts.get('run', 'unknown')).toBeNull();
      expect(await store.artifacts.get('another run', 'i1')).toBeNull();
      const both = await store.artifacts.getMany('run', ['s1', 'unknown', 'i1']);
      expect(both).toHaveLength(2);
      expect(both).toEqual(expect.arrayContaining([instruction('i1'), suggestion('s1')]));
    });

    test('all that one flow has made is found together', async () => {
      const owner = { run: 'flows', skill: 'reading', seed: 'one' };
      const mine = [suggestion('b', owner), suggestion('a', owner)];
      await store.artifacts.add([
        ...mine,
        suggestion('c', { ...owner, seed: 'two' }),
        suggestion('d', { ...owner, skill: 'text' }),
      ]);
      expect(await store.artifacts.ofFlow(owner)).toEqual(mine.toReversed());
      expect(await store.artifacts.ofFlow({ ...owner, seed: 'three' })).toEqual([]);
    });

    test('one kind is streamed in order of id, over many pages', async () => {
      const ids = Array.from({ length: 1203 }, (_, index) => `S-${index}`);
      const run = 'stream';
      await Promise.all(ids.map((id) => store.artifacts.add([suggestion(id, { run })])));
      await store.artifacts.add([{ ...instruction('i'), run }]);
      const streamed = await collect(store.artifacts.stream(run, 'suggestion'));
      expect(streamed.map(({ artifact }) => artifact.id)).toEqual([...ids].sort());
      expect(await collect(store.artifacts.stream(run, 'content'))).toEqual([]);
    });

    test('nothing to add is no work', async () => {
      await expect(store.artifacts.add([])).resolves.toBeUndefined();
      await expect(store.failures.add([])).resolves.toBeUndefined();
      expect(await store.artifacts.getMany('run', [])).toEqual([]);
    });

    test('a failure is written once, and found again', async () => {
      await store.failures.add([failure('f1'), failure('f1')]);
      await store.failures.add([failure('f1', { reason: 'something else' })]);
      expect(await store.failures.get('run', 'f1')).toEqual(failure('f1'));
      expect(await store.failures.get('run', 'f2')).toBeNull();
      expect(await collect(store.failures.stream('run'))).toEqual([failure('f1')]);
    });

    test('failures are grouped by outcome and reason, most first, with what they cost', async () => {
      const run = 'groups';
      const refused = { run, outcome: 'refused', reason: 'I cannot \u0000 do that' } as const;
      await store.failures.add([
        failure('b', { run }),
        failure('a', { run }),
        failure('c', refused),
        failure('d', { ...refused, reason: 'no', usage: { input: 1, output: 1, usd: null } }),
      ]);
      expect(await store.failures.groups(run)).toEqual([
        { outcome: 'invalid', reason: 'the answer is not JSON', count: 2, usd: 1, example: 'a' },
        { outcome: 'refused', reason: 'I cannot \ufffd do that', count: 1, usd: 0.5, example: 'c' },
        { outcome: 'refused', reason: 'no', count: 1, usd: null, example: 'd' },
      ]);
    });

    test('of each skill and outcome the commonest reasons are told', async () => {
      const run = 'reasons';
      const declined = { run, outcome: 'declined' } as const;
      await store.failures.add([
        failure('a', { run, skill: 'first' }),
        ...['b', 'c'].map((id) => failure(id, { ...declined, skill: 'first', reason: 'too short' })),
        ...['d', 'e', 'f'].map((id) => failure(id, { ...declined, skill: 'first', reason: 'a list' })),
        failure('g', { ...declined, skill: 'first', reason: 'rare' }),
        failure('h', { ...declined, skill: 'second', reason: 'rare' }),
      ]);
      expect(await store.failures.reasons(run, 2)).toEqual([
        { skill: 'first', outcome: 'declined', reason: 'a list', count: 3 },
        { skill: 'first', outcome: 'declined', reason: 'too short', count: 2 },
        { skill: 'first', outcome: 'invalid', reason: 'the answer is not JSON', count: 1 },
        { skill: 'second', outcome: 'declined', reason: 'rare', count: 1 },
      ]);
    });
  });
}
