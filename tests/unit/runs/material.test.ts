import type { StoredArtifact } from '../../../domain/artifact';
import { NO_USAGE } from '../../../domain/usage';
import { Material } from '../../../services/runs/material';
import { Remembered } from '../../../services/runs/remembered';
import type { Store } from '../../../services/store/store';
import { emptyStore } from '../../support/empty-store';

const content = (id: string): StoredArtifact => ({
  run: 'r',
  skill: 's',
  seed: 'seed',
  artifact: { kind: 'content', id, parent: null, transformation: 't', title: '', text: `text ${id}` },
  calls: [],
  model: null,
  usage: NO_USAGE,
});

describe('the material of flows', () => {
  let store: Store;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    ({ store, remove } = await emptyStore());
  });
  afterAll(() => remove());

  it('is stored, and not read again by the worker that made it', async () => {
    const read = jest.spyOn(store.artifacts, 'get');
    const material = new Material(store);
    await material.add([content('a')]);
    expect(await material.artifact('r', 'a')).toEqual(content('a'));
    expect(read).not.toHaveBeenCalled();
    expect(await store.artifacts.get('r', 'a')).toEqual(content('a'));
  });

  it('of another worker is read from the store, once', async () => {
    await store.artifacts.add([content('b')]);
    const read = jest.spyOn(store.artifacts, 'get').mockClear();
    const material = new Material(store);
    expect(await material.artifact('r', 'b')).toEqual(content('b'));
    expect(await material.artifact('r', 'b')).toEqual(content('b'));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('that nobody has made yet is looked for each time', async () => {
    const material = new Material(store);
    expect(await material.artifact('r', 'c')).toBeNull();
    await store.artifacts.add([content('c')]);
    expect(await material.artifact('r', 'c')).toEqual(content('c'));
  });
});

describe('what is remembered', () => {
  it('is bounded: the value used longest ago goes first', async () => {
    const remembered = new Remembered<number>(2);
    remembered.set('a', 1);
    remembered.set('b', 2);
    await remembered.get('a', async () => null);
    remembered.set('c', 3);
    expect(await remembered.get('b', async () => null)).toBeNull();
    expect(await remembered.get('a', async () => null)).toBe(1);
  });
});
