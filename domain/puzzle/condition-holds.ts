import type { Condition, ConditionKind } from '../shapes/condition';

/** Each entity's slot, as its place in the list of slots. */
export type Placing = Readonly<Record<string, number>>;

/** Whether a condition is true of a placing; one that names an unknown entity or slot is false. */
export function conditionHolds(
  { kind, a, b, slot, count }: Condition,
  placing: Placing,
  slots: readonly string[],
): boolean {
  const where = slots.indexOf(slot);
  const inSlot = Object.values(placing).filter((each) => each === where).length;
  return HOLDS[kind]({ a: placing[a] ?? Number.NaN, b: placing[b] ?? Number.NaN, where, inSlot, count });
}

/** Slots by number; not-a-number for what is unknown, which makes every comparison false. */
interface Places {
  a: number;
  b: number;
  where: number;
  inSlot: number;
  count: number;
}

const HOLDS: Record<ConditionKind, (places: Places) => boolean> = {
  always: () => true,
  at: ({ a, where }) => a === where,
  'not-at': ({ a, where }) => a < where || a > where,
  before: ({ a, b }) => a < b,
  'directly-before': ({ a, b }) => a + 1 === b,
  adjacent: ({ a, b }) => Math.abs(a - b) === 1,
  'not-adjacent': ({ a, b }) => Math.abs(a - b) > 1 || a === b,
  same: ({ a, b }) => a === b,
  different: ({ a, b }) => a < b || a > b,
  exactly: ({ inSlot, count }) => inSlot === count,
  'at-least': ({ inSlot, count }) => inSlot >= count,
  'at-most': ({ inSlot, count }) => inSlot <= count,
};
