import { CONTROLS } from '../../domain/contract/controls';
import type { Sample } from '../../domain/sample';
import { temporalConfig } from '../../temporal.config';
import { openWorkshop, type Workshop } from '../support/workshop';

/** Fewer than the flows that are open at once: nearly every step replays its flow from the beginning. */
const CACHED_WORKFLOWS = 2;

describe('workers that can keep two workflows in memory', () => {
  let workshop: Workshop;
  let undisturbed: Sample[];

  beforeAll(async () => {
    workshop = await openWorkshop({ latencyMs: 30 });
    undisturbed = await samplesOf('roomy', {});
    const worker = temporalConfig.worker;
    jest.spyOn(temporalConfig, 'worker').mockImplementation((slots) => ({
      ...worker(slots),
      maxCachedWorkflows: CACHED_WORKFLOWS,
    }));
  });
  afterAll(() => workshop.close());

  /** Each run pays anew, so that its answers come in an order of their own. */
  async function samplesOf(name: string, changes: { callsPerActivity?: number; window?: number }): Promise<Sample[]> {
    const models = { default: { model: 'fake', baseUrl: workshop.model.baseUrl, journalAs: name } };
    const document = await workshop.run({ name, models, ...changes });
    expect(document).toMatchObject({ state: 'completed', flows: { done: 4, failed: 0 }, calls: { journaled: 0 } });
    return (await workshop.samples(name)).map((sample) => ({
      ...sample,
      metadata: { ...sample.metadata, workflow: '' },
    }));
  }

  it.each([
    ['each call in an activity', 'cramped', {}],
    ['four calls in an activity', 'cramped-paged', { callsPerActivity: 4 }],
    ['one flow at a time', 'cramped-narrow', { window: 1 }],
  ])(
    'make the same samples, with %s',
    async (_how, name, changes) => {
      expect(await samplesOf(name, changes)).toEqual(undisturbed);
    },
    120_000,
  );

  it('take controls and go on', async () => {
    const library = workshop.open();
    const models = { default: { model: 'fake', baseUrl: workshop.model.baseUrl, journalAs: 'cramped-controls' } };
    const file = workshop.file({ name: 'cramped-controls', models });
    const handle = await library.launch({ file, worker: 'own', say: () => {} });
    // asked of the engine itself: a worker that replays its whole cache away may take longer than the verbs wait
    const run = workshop.engine.workflow.getHandle('cramped-controls');
    await run.executeUpdate(CONTROLS.pause);
    await run.executeUpdate(CONTROLS.limits, { args: [{ inFlight: 3 }] });
    await run.executeUpdate(CONTROLS.resume);
    expect(await handle.result()).toMatchObject({ state: 'completed', flows: { done: 4, failed: 0 } });
  }, 120_000);
});
