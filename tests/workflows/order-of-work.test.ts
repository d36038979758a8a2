import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../support/until';
import { openWorkshop, type Workshop } from '../support/workshop';

/** Far more calls than a worker holds, so that most wait in the engine. */
const MANY = 40;

describe('calls that wait in the engine', () => {
  let workshop: Workshop;
  beforeEach(async () => {
    workshop = await openWorkshop({ latencyMs: 10 });
    await mkdir(join(workshop.folder, 'many'));
    for (let n = 1; n <= MANY; n++) {
      const text = `The ferry number ${n} crosses the sound ${n + 3} times a day. Its captain knows each shoal, and in winter she waits for the ice breaker before the first crossing of the morning.`;
      await writeFile(join(workshop.folder, 'many', `ferry-${n}.md`), `# Ferry ${n}\n\n${text}\n`);
    }
  });
  afterEach(() => workshop.close());

  function file(name: string, seeds: string) {
    const { model, folder } = workshop;
    const models = { default: { model: 'fake', baseUrl: model.baseUrl, inFlight: 1 } };
    return workshop.file({ name, seeds: { paths: [seeds], folder }, window: MANY, models });
  }

  const endedOf = async (name: string) => (await workshop.store.flows.count(name)).ended;

  it('go late stages first, so that flows end one after another', async () => {
    const { model } = workshop;
    const run = workshop.run(file('ordered', 'many'));
    await until(
      () => endedOf('ordered'),
      (ended) => ended > 0,
    );
    const untilFirstEnd = model.counters.requests;
    expect(await run).toMatchObject({ state: 'completed', flows: { total: MANY, done: MANY, failed: 0 } });
    expect(untilFirstEnd).toBeLessThan(model.counters.requests / 2);
  });

  it('of a small run get their share beside those of a large one', async () => {
    const large = workshop.run(file('large', 'many'));
    await until(
      () => endedOf('large'),
      (ended) => ended > 0,
    );
    const small = await workshop.open().launch({ file: file('small', 'seeds'), worker: 'none', say: () => {} });
    expect(await small.result()).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
    const ended = await endedOf('large');
    expect(ended).toBeLessThan(MANY);
    await large;
  });

  it('are served also where the name of their run is as long as names may be', async () => {
    const document = await workshop.run(file('n'.repeat(64), 'seeds'));
    expect(document).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
  });
});
