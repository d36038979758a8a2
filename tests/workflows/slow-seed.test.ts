import { until } from '../support/until';
import { openWorkshop, type Workshop } from '../support/workshop';

const SLOW_SEED = 'lighthouse number 2 ';

describe('a seed whose calls take for ever', () => {
  let workshop: Workshop;
  let release: () => void = () => {};
  beforeAll(async () => {
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    workshop = await openWorkshop({ faults: [{ fault: { kind: 'held', until: released }, match: SLOW_SEED }] });
  });
  afterAll(() => workshop.close());

  it('delays no other: its place in the window is the only one it takes, and it ends the run when it ends', async () => {
    const { store } = workshop;
    const run = workshop.run({ name: 'slow-seed', window: 2 });
    await until(
      () => store.flows.count('slow-seed'),
      ({ ended }) => ended === 3,
    );
    expect(await store.flows.count('slow-seed')).toMatchObject({ total: 4, ended: 3, open: 1, waiting: 0 });
    const [slow] = await store.flows.open('slow-seed');
    expect((await store.seeds.get('slow-seed', slow?.seed ?? ''))?.text).toContain(SLOW_SEED);
    release();
    expect(await run).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
    const seeds = (await workshop.samples('slow-seed')).map(({ metadata }) => metadata.seed);
    expect(seeds).toContain(slow?.seed);
  });
});
