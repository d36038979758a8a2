import { openWorkshop, type Workshop } from '../support/workshop';

describe('a run', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(() => workshop.close());

  it('takes every seed through the three flows and the teacher', async () => {
    const document = await workshop.run({ name: 'whole-way' });
    expect(document).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 }, blocked: [] });
    const samples = await workshop.samples('whole-way');
    expect(samples.length).toBe(document.samples.kept + document.samples.rejected);
    expect(samples.length).toBeGreaterThan(8);
    expect(new Set(samples.map(({ metadata }) => metadata.round))).toEqual(new Set([0, 1]));
  });
});
