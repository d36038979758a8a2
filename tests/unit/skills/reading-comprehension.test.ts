import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Skill } from '../../../domain/skill/skill';
import { packageRoot } from '../../../services/package-root';
import { parseSkill } from '../../../services/skills/load-skills';

const FILE = join(packageRoot(), 'skills', 'reading-comprehension.yaml');
const skill: Skill = parseSkill(readFileSync(FILE, 'utf8'), FILE);
const { agents } = skill.transformation;
const { tasks } = skill.instruction;
const { goals } = skill.refinement;

/** Numbers of the question types (paper §5.1 of our notes: the default routing) that each transformation leads to. */
const ARGUMENT = numbers(8, 24);
const TEXT = [...numbers(1, 7), ...numbers(25, 38)];
const TALK = [1, 6, 7, 25, 39, 40, 41];
const IMAGE = [4, 5, 28, 29, 34];
const ROUTES: Record<string, number[]> = {
  'argument-passage': ARGUMENT,
  'debate-passage': [...ARGUMENT, 40],
  'conversation-passage': TALK,
  'meeting-transcript': TALK,
  poem: IMAGE,
  'satirical-passage': IMAGE,
  'instructional-passage': [1, 7, 26, 42],
  'long-text': TEXT,
  identity: TEXT,
};
const ANSWERABLE_OR_NOT = 43;

/** Runs of this many equal words mean that one prompt was made from another. */
const LONGEST_SHARED_RUN = 8;

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function runsOfWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.map((_, at) => words.slice(at, at + LONGEST_SHARED_RUN + 1).join(' ')).slice(0, -LONGEST_SHARED_RUN);
}

describe('The reading comprehension skill', () => {
  it('has the nine transformations of the paper, of which only identity makes no call', () => {
    expect(agents.map(({ id }) => id)).toEqual(Object.keys(ROUTES));
    expect(agents.every(({ from }) => from === 'paper')).toBe(true);
    expect(agents.filter(({ ask }) => ask === undefined).map(({ id }) => id)).toEqual(['identity']);
  });

  it('has 43 question types, the first 14 from the paper and the rest marked as ours', () => {
    expect(tasks).toHaveLength(43);
    expect(tasks.map(({ from }) => from)).toEqual(numbers(1, 43).map((n) => (n <= 14 ? 'paper' : 'ours')));
  });

  it.each(agents.map((agent) => [agent.id, agent] as const))('routes %s to its question types', (id, agent) => {
    const routed = agent.tasks?.map((task) => tasks.findIndex((candidate) => candidate.id === task) + 1);
    expect(routed).toEqual([...(ROUTES[id] ?? []), ANSWERABLE_OR_NOT]);
  });

  it('has one pair for each of the three goals: unanswerable, another answer, harder', () => {
    expect(skill.refinement.pairs).toBe('each');
    expect(goals.map(({ edits, unanswerable, changesAnswer }) => ({ edits, unanswerable, changesAnswer }))).toEqual([
      { edits: 'content', unanswerable: true, changesAnswer: false },
      { edits: 'content', unanswerable: false, changesAnswer: true },
      { edits: 'instruction', unanswerable: false, changesAnswer: false },
    ]);
  });

  it('never asks to make the question "is this answerable" unanswerable', () => {
    expect(goals.find(({ unanswerable }) => unanswerable)?.tasks).not.toContain('answerable-or-not');
  });

  it('shows the passage in every layout', () => {
    for (const layout of skill.layouts) expect(JSON.stringify(layout)).toContain('{{ text }}');
  });

  it('says everything once: no two prompts share a run of more than eight words', () => {
    const asks = [
      ...agents.flatMap(({ id, ask }) => (ask === undefined ? [] : [{ id, text: ask }])),
      ...tasks.map(({ id, ask }) => ({ id, text: ask })),
      ...goals.flatMap(({ id, suggest, edit }) => [
        { id: `${id} suggest`, text: suggest },
        { id: `${id} edit`, text: edit },
      ]),
    ];
    const owners = new Map<string, string>();
    for (const { id, text } of asks) {
      for (const run of runsOfWords(text)) {
        expect({ run, in: owners.get(run) ?? id }).toEqual({ run, in: id });
        owners.set(run, id);
      }
    }
  });
});
