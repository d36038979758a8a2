import { storeWork } from '../../../client/runs/store-work';
import type { Work } from '../../../client/runs/work';
import type { Store } from '../../../services/store/store';
import { emptyStore } from '../../support/empty-store';
import { flow, seed } from '../../support/store-values';

/** More than two batches, and a seed that comes twice. */
const IDS = [...Array.from({ length: 1_200 }, (_, index) => `seed-${index}`), 'seed-7'];

async function* work(cutAfter = Number.POSITIVE_INFINITY): AsyncGenerator<Work> {
  for (const [place, id] of IDS.entries()) {
    if (place === cutAfter) throw new Error('killed');
    const { run: _, ...row } = flow(id, place);
    yield { seed: seed(id), flows: [row], given: [] };
  }
}

describe('what a launch stores', () => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await emptyStore());
  });
  afterAll(() => remove());

  it('is in the store batch by batch, so that a launch that is cut off is gone on with by the next', async () => {
    await expect(storeWork(store, 'cut', work(900), { searchable: false, say: () => {} })).rejects.toThrow('killed');
    expect((await store.flows.count('cut')).total).toBe(500);
    await storeWork(store, 'cut', work(), { searchable: false, say: () => {} });
    expect(await store.flows.count('cut')).toMatchObject({ total: 1_200, waiting: 1_200 });
    expect(await store.seeds.get('cut', 'seed-1199')).toEqual(seed('seed-1199'));
  });

  it('is the same when it is stored again, and flows that went on stay as they are', async () => {
    const [first] = await store.flows.waiting('cut', 1);
    if (first === undefined) throw new Error('flows wait');
    await store.flows.markOpen([first]);
    await storeWork(store, 'cut', work(), { searchable: false, say: () => {} });
    expect(await store.flows.count('cut')).toMatchObject({ total: 1_200, waiting: 1_199, open: 1 });
  });
});
