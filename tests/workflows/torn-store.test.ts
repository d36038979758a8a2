import { setImmediate } from 'node:timers/promises';
import { WORKFLOWS_QUEUE } from '../../domain/queues';
import { namedEngine } from '../../services/engine/connect';
import { readEnvironment } from '../../services/environment';
import { StoreDamaged } from '../../services/store/store';
import { startWorker } from '../../workers/start-worker';
import { openWorkshop } from '../support/workshop';

const TORN = new StoreDamaged('the store is torn', 'store.db');

it('a worker whose store turns out torn while it starts ends with that, instead of working on without a watch', async () => {
  const workshop = await openWorkshop();
  const { store } = workshop;
  const environment = readEnvironment({ TEMPORAL_ADDRESS: process.env.TEST_ENGINE_ADDRESS, PATH: process.env.PATH });
  const engine = namedEngine(environment);
  if (engine === null) throw new Error('no engine');

  const { running } = store.runs;
  const torn = new Promise<void>((seen) => {
    jest
      .spyOn(store.runs, 'running')
      .mockImplementationOnce(() => running.call(store.runs))
      .mockImplementation(() => {
        seen();
        return Promise.reject(TORN);
      });
  });
  const { beat } = store.workers;
  jest.spyOn(store.workers, 'beat').mockImplementation(async (...worker) => {
    await torn;
    await setImmediate();
    return beat.apply(store.workers, worker);
  });

  const worker = await startWorker({ environment, engine, store, queues: [WORKFLOWS_QUEUE], say: () => {} });
  await expect(worker.ended).rejects.toBe(TORN);
  await workshop.close();
});
