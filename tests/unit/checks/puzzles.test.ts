import fc from 'fast-check';
import { conditionHolds } from '../../../domain/puzzle/condition-holds';
import { placingsOf } from '../../../domain/puzzle/placings';
import type { Puzzle } from '../../../domain/puzzle/puzzle';
import type { Condition } from '../../../domain/shapes/condition';
import { condition, option, PUZZLE } from '../../support/check-cases/puzzles';
import { runCheck } from '../../support/check-subject';

const check = (name: string, change: Partial<Puzzle> = {}) =>
  runCheck(name, { shape: 'constraint-puzzle', fields: { ...PUZZLE, ...change } });

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
