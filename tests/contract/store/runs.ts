import type { Store } from '../../../services/store/store';
import { DEFINITION, NOTHING_ASKED } from '../../support/store-values';

export function describeRuns(open: () => Promise<Store>): void {
  describe('runs', () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    test('a launched run is read back as it was launched', async () => {
      expect(await store.runs.launch('first', DEFINITION, '2024-01-01T00:00:00.000Z')).toBeNull();
      expect(await store.runs.get('first')).toEqual({
        name: 'first',
        state: 'running',
        definition: DEFINITION,
        startedAt: '2024-01-01T00:00:00.000Z',
        endedAt: null,
        revision: 1,
        failure: null,
      });
    });

    test('launching a name again takes the new definition, keeps the start, raises the revision and tells the state', async () => {
      await store.runs.launch('again', DEFINITION, '2024-01-02T00:00:00.000Z');
      await store.runs.end('again', 'failed', '2024-01-03T00:00:00.000Z', 'no seeds');
      const changed = { ...DEFINITION, window: 5 };
      expect(await store.runs.launch('again', changed, '2024-02-02T00:00:00.000Z')).toBe('failed');
      expect(await store.runs.launch('again', changed, '2024-02-02T00:00:00.000Z')).toBe('running');
      const again = await store.runs.get('again');
      expect(again).toMatchObject({ state: 'running', startedAt: '2024-01-02T00:00:00.000Z', revision: 3 });
      expect(again).toMatchObject({ definition: { window: 5 }, endedAt: null, failure: null });
    });

    test('a run ends once, and a stopped one for good', async () => {
      await store.runs.launch('ends', DEFINITION, '2024-01-04T00:00:00.000Z');
      await store.runs.end('ends', 'stopped', '2024-01-05T00:00:00.000Z', null);
      await store.runs.end('ends', 'completed', '2024-01-06T00:00:00.000Z', null);
      const stopped = { state: 'stopped', endedAt: '2024-01-05T00:00:00.000Z' };
      expect(await store.runs.get('ends')).toMatchObject(stopped);
      expect(await store.runs.launch('ends', { ...DEFINITION, window: 5 }, '2024-01-07T00:00:00.000Z')).toBe('stopped');
      expect(await store.runs.get('ends')).toMatchObject({ ...stopped, definition: DEFINITION });
    });

    test('no run is completed while a flow of it is left', async () => {
      const flow = { run: 'left', skill: 'reading-comprehension', seed: 's1' };
      await store.runs.launch('left', DEFINITION, '2024-01-03T00:00:00.000Z');
      await store.flows.add([{ ...flow, position: 0, given: null }]);
      const complete = () => store.runs.end('left', 'completed', '2024-01-04T00:00:00.000Z', null);
      await complete();
      expect(await store.runs.get('left')).toMatchObject({ state: 'running', endedAt: null });
      await store.flows.markOpen([flow]);
      await complete();
      expect(await store.runs.get('left')).toMatchObject({ state: 'running' });
      await store.flows.markFailed(flow, 'given up');
      await complete();
      expect(await store.runs.get('left')).toMatchObject({ state: 'completed', endedAt: '2024-01-04T00:00:00.000Z' });
    });

    test('runs are listed newest first, and an unknown run is null', async () => {
      const names = (await store.runs.list()).map(({ name }) => name);
      expect(names).toEqual(['ends', 'left', 'again', 'first']);
      expect((await store.runs.running()).sort()).toEqual(['again', 'first']);
      expect(await store.runs.get('nobody')).toBeNull();
    });

    test('a stop is kept until it is taken back', async () => {
      expect(await store.controls.get('first')).toBeNull();
      await store.controls.put({ run: 'first', stopped: true });
      await store.controls.put({ run: 'first', stopped: true });
      expect(await store.controls.get('first')).toEqual({ ...NOTHING_ASKED, run: 'first', stopped: true });
      await store.controls.put({ run: 'first', stopped: false });
      expect(await store.controls.get('first')).toEqual({ ...NOTHING_ASKED, run: 'first' });
    });

    test('each control is changed by itself: what is left out stays', async () => {
      await store.controls.put({ run: 'controlled', paused: true });
      await store.controls.put({ run: 'controlled', window: 5, limits: { default: { inFlight: 2, rpm: 60 } } });
      await store.controls.put({ run: 'controlled', stopped: true });
      const limited = { window: 5, limits: { default: { inFlight: 2, rpm: 60 } } };
      expect(await store.controls.get('controlled')).toEqual({
        run: 'controlled',
        stopped: true,
        paused: true,
        ...limited,
      });
      await store.controls.put({ run: 'controlled', paused: false, window: null, limits: {} });
      expect(await store.controls.get('controlled')).toEqual({ ...NOTHING_ASKED, run: 'controlled', stopped: true });
      await store.controls.put({ run: 'controlled' });
      expect(await store.controls.get('controlled')).toMatchObject({ stopped: true });
    });

    test('a block keeps its first time while its reason stays', async () => {
      const block = { run: 'first', model: 'm', reason: 'wrong key', passes: false, since: '2024-01-01T00:00:00.000Z' };
      await store.blocks.put(block);
      await store.blocks.put({ ...block, since: '2024-01-01T00:01:00.000Z' });
      expect(await store.blocks.list('first')).toEqual([block]);
      const other = { ...block, reason: 'is down', passes: true, since: '2024-01-01T00:02:00.000Z' };
      await store.blocks.put(other);
      expect(await store.blocks.list('first')).toEqual([other]);
      await store.blocks.clear('first', 'm');
      expect(await store.blocks.list('first')).toEqual([]);
    });

    test('the store keeps its id, whoever opens it', async () => {
      const second = await open();
      expect(second.id).toBe(store.id);
      expect(store.id).toMatch(/^[0-9a-f]{8}$/);
      await second.close();
    });
  });
}
