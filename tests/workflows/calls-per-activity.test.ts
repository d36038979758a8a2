import type { Sample } from '../../domain/sample';
import { workflowLines } from '../support/workflow-lines';
import { openWorkshop, type Workshop } from '../support/workshop';

describe('several calls in one activity', () => {
  let single: Workshop;
  let paged: Workshop;
  beforeAll(async () => {
    [single, paged] = await Promise.all([openWorkshop(), openWorkshop()]);
  });
  afterAll(async () => {
    await Promise.all([single.close(), paged.close()]);
  });

  /** Without the workflow, whose id holds the run's name. */
  const strip = (samples: Sample[]) =>
    samples.map(({ metadata: { workflow: _, ...metadata }, ...sample }) => ({ ...sample, metadata }));

  it('make the same samples as one call in each', async () => {
    const alone = await single.run({ name: 'one-each' });
    const eight = await paged.run({ name: 'eight', callsPerActivity: 8 });
    expect(eight).toMatchObject({ state: 'completed', flows: { done: 4, failed: 0 }, calls: alone.calls });
    expect(strip(await paged.samples('eight'))).toEqual(strip(await single.samples('one-each')));
  });

  it('are one line in the UI that says how many they are', async () => {
    const lines = await workflowLines(paged, 'eight');
    expect(lines).toContainEqual(expect.stringMatching(/^Answer · [2-8] calls$/));
    expect(lines.filter((line) => line.startsWith('Answer'))).toHaveLength(1);
    expect(
      (await workflowLines(single, 'one-each')).filter((line) => line.startsWith('Answer')).length,
    ).toBeGreaterThan(1);
  });

  it('are each paid for once where some of them must wait', async () => {
    const workshop = await openWorkshop({ faults: [{ fault: { kind: 'rateLimit', retryAfterMs: 50 }, share: 0.3 }] });
    try {
      const document = await workshop.run({ name: 'some-wait', callsPerActivity: 8 });
      expect(document).toMatchObject({ state: 'completed', flows: { done: 4, failed: 0 } });
      expect(workshop.model.counters.statuses['429']).toBeGreaterThan(0);
      expect(Object.values(workshop.model.counters.paidByHash).filter((times) => times > 1)).toEqual([]);
      expect(strip(await workshop.samples('some-wait'))).toEqual(strip(await single.samples('one-each')));
    } finally {
      await workshop.close();
    }
  });

  it('may be asked for when a run goes on', async () => {
    await single.run({ name: 'paged-later', limit: 1 });
    const document = await single.run({ name: 'paged-later', limit: 3, callsPerActivity: 8 });
    expect(document).toMatchObject({ state: 'completed', flows: { total: 3, done: 3, failed: 0 } });
  });
});
