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
}
