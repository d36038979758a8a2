import type { Store } from '../../../services/store/store';

export function describeWorkers(open: () => Promise<Store>): void {
  test('a worker is known to be there until it leaves, to everyone who opens the store', async () => {
    const [worker, status] = await Promise.all([open(), open()]);
    expect(await status.workers.anyAlive()).toBe(false);
    await worker.workers.beat('w1');
    await worker.workers.beat('w1');
    expect(await status.workers.anyAlive()).toBe(true);
    await worker.workers.leave('w1');
    expect(await status.workers.anyAlive()).toBe(false);
    await Promise.all([worker.close(), status.close()]);
  });

  test('which queues have a worker is known, and without one on the workflows nobody is there', async () => {
    const store = await open();
    await store.workers.beat('calls', ['model:strong', 'model:default']);
    expect(await store.workers.served()).toEqual(new Set(['model:strong', 'model:default']));
    expect(await store.workers.anyAlive()).toBe(false);
    await store.workers.beat('all', ['workflows', 'model:strong']);
    expect(await store.workers.served()).toEqual(new Set(['workflows', 'model:strong', 'model:default']));
    expect(await store.workers.anyAlive()).toBe(true);
    await store.workers.leave('calls');
    expect(await store.workers.served()).toEqual(new Set(['workflows', 'model:strong']));
    await store.workers.leave('all');
    expect(await store.workers.served()).toEqual(new Set());
    await store.close();
  });
}
