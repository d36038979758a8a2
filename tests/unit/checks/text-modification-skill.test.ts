import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UNIVERSAL_CHECKS } from '../../../domain/checks/registry';
import { shapeNamed } from '../../../domain/shapes/registry';
import { userTurnOf } from '../../../domain/skill/layout';
import { referenceProblems } from '../../../domain/skill/reference-problems';
import { skillSchema } from '../../../domain/skill/skill';
import { templateProblems } from '../../../services/skills/template-problems';

const file = join(__dirname, '../../../skills/text-modification.yaml');
const skill = skillSchema.parse(parse(readFileSync(file, 'utf8')));
const asks = [
  ...skill.instruction.tasks.map((task) => task.ask),
  ...skill.refinement.goals.flatMap((goal) => [goal.suggest, goal.edit]),
];

test('the skill has the 18 types of the paper, in its order, and the identity alone', () => {
  expect(skill.instruction.tasks.map((task) => task.id)).toEqual([
    ...['paraphrasing', 'simplification', 'expansion', 'translation', 'formatting', 'sentiment', 'annotation'],
    ...['keyword-replacement', 'removing', 'capitalization', 'styling', 'rewriting', 'normalization'],
    ...['plagiarism-rewording', 'code-switching', 'obfuscation', 'entailment', 'vocabulary-limits'],
  ]);
  expect(skill.instruction.tasks.every((task) => task.from === 'paper')).toBe(true);
  expect(skill.transformation.agents.map((agent) => agent.id)).toEqual(['identity']);
  expect(skill.settings).toMatchObject({ tasks: 1, suggestions: 3, rounds: 1 });
});

test('every name leads somewhere and every template can be rendered', () => {
  expect(referenceProblems(skill)).toEqual([]);
  expect(templateProblems(skill)).toEqual([]);
});

test('one layout is that of the public release, and each shows text and instruction', () => {
  expect(skill.layouts).toContain('{{ instruction }}\n\nText:\n{{ text }}');
  expect(new Set(skill.layouts).size).toBeGreaterThanOrEqual(5);
  for (const layout of skill.layouts) expect(userTurnOf(layout)).toMatch(/\{\{ text \}\}/);
});

test('no two briefs share a run of seven words', () => {
  const runs = asks.map((ask) => {
    const words = ask.toLowerCase().split(/\W+/);
    return new Set(words.slice(6).map((_, start) => words.slice(start, start + 7).join(' ')));
  });
  const shared = runs.flatMap((run, index) =>
    [...run].filter((words) => runs.some((other, n) => n < index && other.has(words))),
  );
  expect(shared).toEqual([]);
});

test('a brief names only fields that its shape has', () => {
  for (const task of skill.instruction.tasks) {
    const shape = shapeNamed(task.shape ?? skill.instruction.shape);
    const issues = shape?.schema.safeParse({}).error?.issues.map((issue) => String(issue.path[0])) ?? [];
    for (const [, field] of task.ask.matchAll(/`([a-z]+)`/g)) expect([...issues, 'new']).toContain(field);
  }
});

test('the checks for every skill need not be named', () => {
  const named = [...skill.checks, ...skill.instruction.tasks.flatMap((task) => task.checks)];
  expect(named.filter((name) => UNIVERSAL_CHECKS.includes(name))).toEqual([]);
});
