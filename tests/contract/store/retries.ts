import type { FlowKey } from '../../../domain/flow';
import type { Store } from '../../../services/store/store';
import { collect } from '../../support/collect';
import { COUNTS, failure, flow, instruction, sample } from '../../support/store-values';

const outcomes = { invalid: 'the answer is not JSON', refused: 'no', declined: 'a list of links' } as const;

export function describeRetries(open: () => Promise<Store>): void {
  describe('retries', () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    /** A run of ended flows, each with one line in the ledger, and a flow that is still open. */
    async function begin(run: string): Promise<(seed: string) => FlowKey> {
      const key = (seed: string): FlowKey => ({ run, skill: 'reading', seed });
      await store.flows.add([...Object.keys(outcomes), 'open'].map((seed, place) => ({ ...flow(seed, place), run })));
      for (const [outcome, reason] of Object.entries(outcomes) as [keyof typeof outcomes, string][]) {
        await store.failures.add([failure(`call-${outcome}`, { run, seed: outcome, outcome, reason })]);
        await store.samples.endFlow(key(outcome), COUNTS, null, []);
      }
      await store.failures.add([failure('call-open', { run, seed: 'open' })]);
      await store.flows.markOpen([key('open')]);
      return key;
    }

    const ledger = async (run: string) => (await collect(store.failures.stream(run))).map(({ id }) => id);

    test('what failed waits again and leaves the ledger; declined seeds and open flows stay', async () => {
      const key = await begin('all');
      expect(await store.failures.retry('all', null)).toEqual({ flows: 2, calls: 2 });
      expect(await ledger('all')).toEqual(['call-declined', 'call-open']);
      expect(await store.flows.get(key('invalid'))).toMatchObject({ state: 'waiting', counts: null });
      expect(await store.flows.get(key('declined'))).toMatchObject({ state: 'ended' });
      expect(await store.flows.get(key('open'))).toMatchObject({ state: 'open' });
      expect(await store.failures.retry('all', null)).toEqual({ flows: 0, calls: 0 });
    });

    test('a reason narrows it to the lines that hold it, as "failures" shows them', async () => {
      await begin('narrow');
      expect(await store.failures.retry('narrow', 'no such reason')).toEqual({ flows: 0, calls: 0 });
      expect(await store.failures.retry('narrow', 'refused: n')).toEqual({ flows: 1, calls: 1 });
      expect(await ledger('narrow')).toEqual(['call-declined', 'call-invalid', 'call-open']);
    });

    test('each retry of a call raises its repetition, and that of no other call', async () => {
      const key = await begin('once-more');
      await store.failures.retry('once-more', 'invalid');
      expect(await store.failures.repetition('once-more', 'call-invalid')).toBe(1);
      await store.failures.add([failure('call-invalid', { run: 'once-more', seed: 'invalid' })]);
      await store.failures.add([
        failure('other', { run: 'once-more', seed: 'invalid', outcome: 'refused', reason: 'no' }),
      ]);
      await store.samples.endFlow(key('invalid'), COUNTS, null, []);
      expect(await store.failures.retry('once-more', 'invalid')).toEqual({ flows: 1, calls: 1 });
      expect(await store.failures.repetition('once-more', 'call-invalid')).toBe(2);
      for (const id of ['other', 'call-refused', 'call-open', 'never-heard-of'])
        expect(await store.failures.repetition('once-more', id)).toBe(0);
      expect(await store.failures.repetition('another run', 'call-invalid')).toBe(0);
    });

    test('a flow that the engine ended waits again, and none of its calls is asked for another answer', async () => {
      const row = { ...flow('lost', 1), run: 'engine' };
      await store.flows.add([row]);
      await store.flows.markFailed(row, 'terminated');
      await store.failures.add([
        failure('engine/reading/lost', {
          run: 'engine',
          seed: 'lost',
          stage: 'flow',
          outcome: 'terminated',
          calls: [],
        }),
      ]);
      expect(await store.failures.retry('engine', 'terminated')).toEqual({ flows: 1, calls: 0 });
      expect(await store.flows.get(row)).toMatchObject({ state: 'waiting', note: null });
    });

    test('the second end of a retried flow takes the place of its first, and touches no other flow', async () => {
      const key = await begin('ends-twice');
      const made = (id: string, seed: string) => ({ ...instruction(id), run: 'ends-twice', seed });
      await store.artifacts.add([made('a', 'retried'), made('b', 'retried'), made('c', 'retried'), made('d', 'good')]);
      await store.flows.add(['retried', 'good'].map((seed, place) => ({ ...flow(seed, place), run: 'ends-twice' })));
      await store.samples.endFlow(key('good'), COUNTS, null, [sample('d')]);
      await store.samples.endFlow(key('retried'), COUNTS, null, [sample('a'), sample('b')]);
      await store.failures.add([failure('call-x', { run: 'ends-twice', seed: 'retried', reason: 'x' })]);
      await store.failures.retry('ends-twice', 'x');
      const ids = async () => (await collect(store.samples.stream('ends-twice'))).map(({ id }) => id);
      expect(await ids()).toEqual(['a', 'b', 'd']);
      await store.samples.endFlow(key('retried'), COUNTS, null, [sample('b', { task: 'other' }), sample('c')]);
      expect(await ids()).toEqual(['b', 'c', 'd']);
      expect(await store.samples.get('ends-twice', 'b')).toMatchObject({ task: 'other' });
      await store.samples.judge('ends-twice', [{ id: 'c', verdict: 'rejected', reason: 'duplicate: of b' }]);
      await store.samples.endFlow(key('retried'), COUNTS, null, [sample('b'), sample('c')]);
      expect(await store.samples.get('ends-twice', 'c')).toMatchObject({ metadata: { verdict: 'rejected' } });
    });
  });
}
