import type { CheckResult } from '../../../domain/checks/check';
import type { Puzzle } from '../../../domain/puzzle/puzzle';
import type { Condition } from '../../../domain/shapes/condition';
import type { CheckCase } from './check-case';

export const condition = (kind: Condition['kind'], parts: Partial<Condition> = {}): Condition => ({
  kind,
  a: '',
  b: '',
  slot: '',
  count: 0,
  ...parts,
});
const ALWAYS = condition('always');
const rule = (words: string, demand: Condition, when = ALWAYS) => ({ words, when, holds: [demand] });
export const option = (words: string, ...holds: Condition[]) => ({ words, holds });

/** Ann before Bo, Cy not first: ABC, ACB. */
export const PUZZLE: Puzzle = {
  entities: ['Ann', 'Bo', 'Cy'],
  slots: ['first', 'second', 'third'],
  one_per_slot: true,
  scene: 'Ann, Bo and Cy speak first, second and third, one after the other.',
  rules: [
    rule('Ann speaks before Bo.', condition('before', { a: 'Ann', b: 'Bo' })),
    rule('Cy does not speak first.', condition('not-at', { a: 'Cy', slot: 'first' })),
  ],
  supposing: [],
  question: 'Which must be true?',
  asks: 'must',
  replaced_rule: 0,
  options: [
    option('Ann speaks first.', condition('at', { a: 'Ann', slot: 'first' })),
    option('Bo speaks second.', condition('at', { a: 'Bo', slot: 'second' })),
    option('Cy speaks third.', condition('at', { a: 'Cy', slot: 'third' })),
  ],
  reasoning: 'Cy is not first and Bo comes after Ann.',
  correct: 1,
};
type PuzzleCase = [title: string, check: string, result: CheckResult['result'], change: Partial<Puzzle>];

const CASES: PuzzleCase[] = [
  ['one option must be true', 'one-option-holds', 'passed', {}],
  ['two options could be', 'one-option-holds', 'failed', { asks: 'could' }],
  ['one could not be', 'one-option-holds', 'failed', { asks: 'cannot' }],
  [
    'one could be, when something is supposed',
    'one-option-holds',
    'failed',
    { asks: 'could', supposing: [condition('at', { a: 'Cy', slot: 'third' })] },
  ],
  [
    'rules that contradict',
    'one-option-holds',
    'failed',
    { rules: [...PUZZLE.rules, rule('Bo speaks before Ann.', condition('before', { a: 'Bo', b: 'Ann' }))] },
  ],
  ['the right key', 'key-is-that-option', 'passed', {}],
  ['a wrong key', 'key-is-that-option', 'failed', { correct: 2 }],
  ['rules that can be kept', 'satisfiable', 'passed', {}],
  [
    'rules that cannot',
    'satisfiable',
    'failed',
    { rules: [...PUZZLE.rules, rule('Bo speaks before Ann.', condition('before', { a: 'Bo', b: 'Ann' }))] },
  ],
  [
    'a supposition against the rules',
    'satisfiable',
    'failed',
    { supposing: [condition('at', { a: 'Cy', slot: 'first' })] },
  ],
  [
    'rules that leave one placing',
    'satisfiable',
    'noted',
    { rules: [...PUZZLE.rules, rule('Cy speaks third.', condition('at', { a: 'Cy', slot: 'third' }))] },
  ],
  ['everything named', 'puzzle-wording-names-all', 'passed', {}],
  [
    'somebody who is never named',
    'puzzle-wording-names-all',
    'failed',
    { entities: ['Ann', 'Bo', 'Cy', 'Dora'], slots: ['first', 'second', 'third', 'fourth'] },
  ],
  [
    'a rule about another than its words say',
    'puzzle-wording-names-all',
    'noted',
    { rules: [rule('Ann speaks before him.', condition('before', { a: 'Ann', b: 'Bo' })), ...PUZZLE.rules.slice(1)] },
  ],
];

export const PUZZLES: CheckCase[] = CASES.map(([title, check, result, change]) => [
  title,
  check,
  result,
  { shape: 'constraint-puzzle', fields: { ...PUZZLE, ...change } },
]);
