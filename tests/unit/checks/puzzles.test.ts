import fc from 'fast-check';
import { conditionHolds } from '../../../domain/puzzle/condition-holds';
import { placingsOf } from '../../../domain/puzzle/placings';
import type { Puzzle } from '../../../domain/puzzle/puzzle';
import type { Condition } from '../../../domain/shapes/condition';
import { runCheck } from '../../support/check-subject';

const condition = (kind: Condition['kind'], parts: Partial<Condition> = {}): Condition => ({
  kind,
  a: '',
  b: '',
  slot: '',
  count: 0,
  ...parts,
});
const ALWAYS = condition('always');
const rule = (words: string, demand: Condition, when = ALWAYS) => ({ words, when, holds: [demand] });
const option = (words: string, ...holds: Condition[]) => ({ words, holds });

/** Ann before Bo, Cy not first: ABC, ACB. */
const PUZZLE: Puzzle = {
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
const check = (name: string, change: Partial<Puzzle> = {}) =>
  runCheck(name, { shape: 'constraint-puzzle', fields: { ...PUZZLE, ...change } });

test.each<[title: string, check: string, result: string, change: Partial<Puzzle>]>([
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
])('%s: %s says %s', (_title, name, result, change) => {
  expect(check(name, change)).toMatchObject({ result });
});

test('a rule with the same effect is found', () => {
  const options = [
    option('Cy speaks right after Ann or last.', condition('not-at', { a: 'Cy', slot: 'second' })),
    option('Ann speaks first.', condition('at', { a: 'Ann', slot: 'first' })),
    option('Bo speaks last.', condition('at', { a: 'Bo', slot: 'third' })),
  ];
  const change: Partial<Puzzle> = { asks: 'same-effect', replaced_rule: 2, options, correct: 2 };
  expect(check('one-option-holds', change)).toMatchObject({ result: 'passed' });
  expect(check('key-is-that-option', change)).toMatchObject({ result: 'passed' });
});

test('any other question is left alone', () => {
  for (const name of ['one-option-holds', 'satisfiable', 'key-is-that-option', 'puzzle-wording-names-all'])
    expect(runCheck(name, { shape: 'question' })).toMatchObject({ result: 'skipped' });
});

test('eight entities in eight free slots are given up or decided within seconds', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const puzzle = {
    ...PUZZLE,
    entities: names,
    slots: names.map((name) => `${name}-slot`),
    one_per_slot: false,
    rules: [],
  };
  const started = Date.now();
  expect(placingsOf(puzzle)).toBeNull();
  expect(Date.now() - started).toBeLessThan(20_000);
});

const ENTITIES = ['p', 'q', 'r', 's'];
const SLOTS = ['one', 'two', 'three', 'four'];
const anyCondition = fc.record({
  kind: fc.constantFrom<Condition['kind']>(
    'always',
    'at',
    'not-at',
    'before',
    'directly-before',
    'adjacent',
    'not-adjacent',
    'same',
    'different',
    'exactly',
    'at-least',
    'at-most',
  ),
  a: fc.constantFrom(...ENTITIES),
  b: fc.constantFrom(...ENTITIES),
  slot: fc.constantFrom(...SLOTS),
  count: fc.integer({ min: 0, max: 3 }),
});

test('the search finds exactly what trying out every placing one by one finds', () => {
  const rules = fc.array(
    fc.record({ when: anyCondition, holds: fc.array(anyCondition, { minLength: 1, maxLength: 3 }) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(rules, fc.array(anyCondition, { maxLength: 2 }), fc.boolean(), (given, supposing, one_per_slot) => {
      const puzzle = { ...PUZZLE, entities: ENTITIES, slots: SLOTS, one_per_slot };
      const naive = everyPlacing().filter((placing) => {
        const holds = (each: Condition) => conditionHolds(each, placing, SLOTS);
        const isFree = !one_per_slot || new Set(Object.values(placing)).size === ENTITIES.length;
        return (
          isFree &&
          supposing.every(holds) &&
          given.every(({ when, holds: demands }) => !holds(when) || demands.every(holds))
        );
      });
      expect(placingsOf(puzzle, given, supposing)).toEqual(naive);
    }),
  );
});

function everyPlacing(): Record<string, number>[] {
  return ENTITIES.reduce<Record<string, number>[]>(
    (placings, entity) => placings.flatMap((placing) => SLOTS.map((_, slot) => ({ ...placing, [entity]: slot }))),
    [{}],
  );
}
