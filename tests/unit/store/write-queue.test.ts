import { StoreUnavailable } from '../../../services/store/store';
import { WriteQueue } from '../../../services/store/write-queue';

test('writes that come together share a commit, in the order they came', async () => {
  const groups: number[][] = [];
  const queue = new WriteQueue(async (items: number[]) => {
    groups.push(items);
    return items.map((item) => item * 10);
  });
  const first = Promise.all([1, 2, 3].map((item) => queue.add(item)));
  expect(await first).toEqual([10, 20, 30]);
  expect(await queue.add(4)).toBe(40);
  expect(groups).toEqual([[1, 2, 3], [4]]);
});

test('a burst is written in several commits', async () => {
  const sizes: number[] = [];
  const queue = new WriteQueue(async (items: number[]) => {
    sizes.push(items.length);
    return items;
  });
  await Promise.all(Array.from({ length: 450 }, (_, index) => queue.add(index)));
  expect(sizes).toEqual([200, 200, 50]);
});

test('a bad write fails alone', async () => {
  const queue = new WriteQueue(async (items: string[]) => {
    if (items.includes('bad')) throw new Error('bad value');
    return items;
  });
  const results = await Promise.allSettled(['a', 'bad', 'b'].map((item) => queue.add(item)));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('an unavailable store fails every waiting write once, and later writes are tried again', async () => {
  let flushes = 0;
  const queue = new WriteQueue(async (items: string[]) => {
    flushes += 1;
    if (flushes === 1) throw new StoreUnavailable('gone');
    return items;
  });
  const results = await Promise.allSettled(['a', 'b'].map((item) => queue.add(item)));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(flushes).toBe(1);
  expect(await queue.add('c')).toBe('c');
});

test('draining waits for what was queued', async () => {
  const written: number[] = [];
  const queue = new WriteQueue(async (items: number[]) => {
    written.push(...items);
    return items;
  });
  void queue.add(1);
  await queue.drain();
  expect(written).toEqual([1]);
  await queue.drain();
});
