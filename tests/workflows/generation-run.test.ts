import { workflowLines } from '../support/workflow-lines';
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
    for (const { messages } of samples) for (const { content } of messages) expect(content.trim()).not.toBe('');
  });

  it('leaves no workflow open when its own worker goes with it', async () => {
    const again = await workshop.run({ name: 'closed' });
    const { status } = await workshop.engine.workflow.getHandle('closed').describe();
    expect([again.state, status.name]).toEqual(['completed', 'COMPLETED']);
  });

  it('keeps lineage: every refined sample names its parent, and no seed passes its cap', async () => {
    const samples = await workshop.samples('whole-way');
    const ids = new Set(samples.map(({ id }) => id));
    for (const { metadata } of samples) {
      if (metadata.round === 0) expect(metadata).toMatchObject({ parent: null, goal: null });
      else expect(ids).toContain(metadata.parent);
    }
    const seeds = samples.map(({ metadata }) => metadata.seed);
    for (const seed of new Set(seeds)) expect(seeds.filter((other) => other === seed).length).toBeLessThanOrEqual(8);
  });

  it('shows each call in the UI under a line that a person can read', async () => {
    const lines = await workflowLines(workshop, 'whole-way');
    expect(lines[0]).toBe('Plan');
    expect(lines[1]).toMatch(/^Transform · (Identity|Letter)$/);
    expect(lines).toContainEqual(expect.stringMatching(/^Instruction · (Facts|Reasons|Figures)$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Suggest · Harder$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Edit · Harder$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Answer · (Facts|Reasons|Figures)$/));
    expect(lines.slice(-2)).toEqual(['Check', 'Save']);
  });

  it('gives each flow a summary, its search attributes and its counts as its result', async () => {
    const [flow] = await workshop.flows('whole-way');
    if (flow === undefined) throw new Error('the run has no flow');
    const handle = workshop.engine.workflow.getHandle(flow.workflowId);
    const description = await handle.describe();
    expect(await description.staticSummary()).toMatch(/^Lighthouse \d · Small skill$/);
    expect(description.type).toBe('small-skill');
    expect(description.searchAttributes).toMatchObject({
      AgentInstructRun: ['whole-way'],
      AgentInstructSkill: ['small-skill'],
    });
    expect(await handle.result()).toMatchObject({
      counts: { failed: 0, instructions: expect.any(Number) },
      preview: expect.any(String),
    });
  });

  it('makes no model call when the same seeds and skills run again under another name', async () => {
    const paid = workshop.model.counters.requests;
    const document = await workshop.run({ name: 'again' });
    expect(workshop.model.counters.requests).toBe(paid);
    expect(document.calls).toMatchObject({ made: 0, failed: 0 });
    expect(document.calls.journaled).toBeGreaterThan(0);
    const strip = (samples: Awaited<ReturnType<Workshop['samples']>>) =>
      samples.map(({ metadata: { workflow: _, ...metadata }, ...sample }) => ({ ...sample, metadata }));
    expect(strip(await workshop.samples('again'))).toEqual(strip(await workshop.samples('whole-way')));
  });

  it('returns the same result for a finished run and starts nothing', async () => {
    const before = await workshop.engine.workflow.getHandle('whole-way').describe();
    const document = await workshop.run({ name: 'whole-way' });
    const after = await workshop.engine.workflow.getHandle('whole-way').describe();
    expect(document.state).toBe('completed');
    expect(after.runId).toBe(before.runId);
  });

  it('goes on with a finished run when a higher limit brings more seeds', async () => {
    expect(await workshop.run({ name: 'growing', limit: 1 })).toMatchObject({ flows: { total: 1, done: 1 } });
    expect(await workshop.run({ name: 'growing', limit: 3 })).toMatchObject({
      flows: { total: 3, done: 3 },
      state: 'completed',
    });
  });

  it('asks for a new name when the draw seed has changed', async () => {
    await expect(workshop.run({ name: 'whole-way', drawSeed: 8 })).rejects.toThrow('the draw seed was 7 and is now 8');
  });

  it('asks for a new name when a setting of a skill has changed', async () => {
    const { skills } = workshop.file();
    const changed = skills?.map(({ skill }) => ({ skill, settings: { rounds: 0 } })) ?? null;
    await expect(workshop.run({ name: 'whole-way', skills: changed })).rejects.toThrow(
      'rounds of the skill small-skill',
    );
  });

  it('says what is wanted when no seed can be used', async () => {
    const skill = { accepts: { kinds: ['code'], words: [1, 100] } };
    const other = await openWorkshop({}, skill);
    await expect(other.run()).rejects.toThrow('none of the seeds can be used');
    await other.close();
  });
});
