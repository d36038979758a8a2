import type { Condition } from '../shapes/condition';
import { conditionHolds, type Placing } from './condition-holds';
import { placingsOf } from './placings';
import type { Puzzle } from './puzzle';

/** What trying out every placing tells of a puzzle. */
export interface PuzzleVerdict {
  /** How many placings its rules allow. */
  placings: number;
  /** Numbers, from 1, of the options that answer what is asked. */
  right: number[];
}

/** Decides a puzzle by trying out every placing; null where there are too many. */
export function trueOptions(puzzle: Puzzle): PuzzleVerdict | null {
  const placings = placingsOf(puzzle);
  if (placings === null) return null;
  const answers = puzzle.options.map((_, index) => isRight(puzzle, index, placings));
  if (answers.includes(null)) return null;
  return { placings: placings.length, right: answers.flatMap((isTrue, index) => (isTrue ? [index + 1] : [])) };
}

function isRight(puzzle: Puzzle, index: number, placings: readonly Placing[]): boolean | null {
  const claims = puzzle.options[index]?.holds ?? [];
  const holds = (placing: Placing) => claims.every((claim) => conditionHolds(claim, placing, puzzle.slots));
  switch (puzzle.asks) {
    case 'must':
      return placings.length > 0 && placings.every(holds);
    case 'could':
    case 'order':
      return placings.some(holds);
    case 'cannot':
      return !placings.some(holds);
    case 'same-effect':
      return hasSameEffect(puzzle, claims, placings);
  }
}

/** With the option in the place of the replaced rule, the placings are the same. */
function hasSameEffect(puzzle: Puzzle, claims: readonly Condition[], placings: readonly Placing[]): boolean | null {
  const always: Condition = { kind: 'always', a: '', b: '', slot: '', count: 0 };
  const others = puzzle.rules.filter((_, index) => index + 1 !== puzzle.replaced_rule);
  const replaced = placingsOf(puzzle, [...others, { when: always, holds: [...claims] }]);
  if (replaced === null) return null;
  return replaced.length === placings.length && replaced.every((placing, at) => sameAs(placing, placings[at]));
}

/** Both searches go through the placings in one order. */
function sameAs(left: Placing, right: Placing | undefined): boolean {
  return right !== undefined && Object.entries(left).every(([entity, slot]) => right[entity] === slot);
}
