import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Script } from '../support/fake-model/start-fake-model';
import { smallSkill } from '../support/small-skill';
import { workflowLines } from '../support/workflow-lines';
import { openWorkshop, type Workshop } from '../support/workshop';

const BASE = smallSkill({ skill: 'base-skill', layouts: ['Read this: {{ text }}\n\n{{ instruction }}'] });

const HARDER = {
  id: 'harder',
  title: 'Harder',
  from: 'ours',
  edits: 'instruction',
  suggest: 'A step more.',
  edit: 'Add it.',
};
const REFINEMENT = { pairs: 'each', goals: [HARDER] };

/** A conversation that begins with a task of the base skill. */
const TALK = {
  settings: { tasks: 1, perTask: 1, suggestions: 1, rounds: 0, maxInstructions: 1 },
  transformation: { agents: [{ id: 'task', title: 'A task of another skill', from: 'ours', base: ['./base.yaml'] }] },
  instruction: {
    shape: 'conversation-plan',
    noun: 'Plan',
    tasks: [{ id: 'challenge', title: 'Challenge', from: 'ours', ask: 'Doubt the answer to {{ data.opening }}.' }],
  },
  refinement: REFINEMENT,
  response: {
    mode: 'dialogue',
    turns: [2, 2],
    user: { ask: '{% for turn in fields.turns %}{{ turn.kind }}: {{ turn.intention }}{% endfor %}' },
  },
  layouts: ['{{ text }}'],
};

const script: Script = ({ schemaName, text }) => {
  if (schemaName === 'user_turn') return { thinking: 'Hm.', message: 'Are you sure?', done: false };
  const plan = { reasoning: 'r', wants: 'to be sure', turns: [{ kind: 'challenge', intention: 'doubts it' }] };
  return schemaName === 'instructions' && text.includes('Doubt the answer')
    ? { declined: false, reason: '', instructions: [plan] }
    : null;
};

describe('a skill that builds on another', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop({ script }, TALK);
    await writeFile(join(workshop.folder, 'base.yaml'), stringify(BASE));
  });
  afterAll(() => workshop.close());

  it('opens each conversation with a finished task that the other skill makes of the same seed', async () => {
    const document = await workshop.run({ name: 'on-base' });
    expect(document).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
    const samples = await workshop.samples('on-base');
    expect(samples).toHaveLength(4);
    for (const { messages, skill, metadata } of samples) {
      expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
      expect(messages[0]?.content).toMatch(/^Read this: [\s\S]+\?$/);
      expect([skill, metadata.transformation]).toEqual(['small-skill', 'task']);
    }
  });

  it('has all of it in one flow, from the seed to the last turn', async () => {
    const lines = await workflowLines(workshop, 'on-base');
    expect(lines[1]).toMatch(/^Transform · (Identity|Letter)$/);
    expect(lines[2]).toMatch(/^Instruction · (Facts|Reasons|Figures)$/);
    expect(lines.slice(3)).toEqual([
      'Transform · A task of another skill',
      'Plan · Challenge',
      ...['Answer', 'User', 'Answer'].map((who) => `${who} · Challenge`),
      'Check',
      'Save',
    ]);
  });

  it('counts what the other skill cost, and keeps it as it was at launch', async () => {
    const [sample] = await workshop.samples('on-base');
    expect(sample?.metadata.models).toMatchObject({ author: 'fake', teacher: 'fake', simulator: 'fake' });
    await writeFile(join(workshop.folder, 'base.yaml'), stringify({ ...BASE, title: 'Another' }));
    await expect(workshop.run({ name: 'on-base' })).rejects.toThrow('the content of the skill small-skill has changed');
  });

  it('is refused at launch where the other is a dialogue itself', async () => {
    await writeFile(join(workshop.folder, 'base.yaml'), stringify(smallSkill({ ...TALK, skill: 'base-skill' })));
    await expect(workshop.run({ name: 'on-dialogue' })).rejects.toThrow('cannot build on base-skill');
  });
});

describe('blind solves', () => {
  const CHOICE = {
    settings: { tasks: 1, perTask: 1, suggestions: 1, rounds: 0, maxInstructions: 1, agreement: 2 },
    transformation: { agents: [{ id: 'identity', title: 'Identity', from: 'paper' }] },
    refinement: REFINEMENT,
    instruction: { shape: 'choice', tasks: [{ id: 'which', title: 'Which', from: 'ours', ask: 'Ask which.' }] },
  };
  const answering =
    (solved: (seed: number) => string): Script =>
    ({ schemaName, body }) =>
      schemaName === null ? `The answer is ${solved(Number(body.seed ?? 0))}.` : null;

  it.each([
    ['keep an answer that they share', () => 'A', 'kept', null],
    [
      'reject an answer that they do not share',
      (seed: number) => (seed === 0 ? 'A' : 'B'),
      'rejected',
      'solvers-agree',
    ],
  ])('%s', async (_, solved, verdict, rule) => {
    const workshop = await openWorkshop({ script: answering(solved) }, CHOICE);
    const document = await workshop.run({ name: `solves-${verdict}`, limit: 2 });
    expect(document.calls.made).toBeGreaterThan(2 * 3);
    const samples = await workshop.samples(`solves-${verdict}`);
    expect(samples).toHaveLength(2);
    for (const { metadata } of samples) {
      expect(metadata.verdict).toBe(verdict);
      if (rule !== null) expect(metadata.reason).toMatch(`${rule}: 0 of 2 blind solves answer`);
      expect(metadata.checks.map(({ name }) => name)).toContain('solvers-agree');
    }
    const lines = await workflowLines(workshop, `solves-${verdict}`);
    expect(lines.filter((line) => line.startsWith('Solve'))).toEqual(['Solve · Which 1', 'Solve · Which 2']);
    await workshop.close();
  });
});
