import { z } from 'zod';

/** What a condition says of a placing of entities in slots; slots stand in an order, the first one first. */
const CONDITION_KINDS = [
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
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

type Part = 'a' | 'b' | 'slot';

/** Which fields each kind reads; `count` is read by the last three. */
const PARTS: Record<ConditionKind, readonly Part[]> = {
  always: [],
  at: ['a', 'slot'],
  'not-at': ['a', 'slot'],
  before: ['a', 'b'],
  'directly-before': ['a', 'b'],
  adjacent: ['a', 'b'],
  'not-adjacent': ['a', 'b'],
  same: ['a', 'b'],
  different: ['a', 'b'],
  exactly: ['slot'],
  'at-least': ['slot'],
  'at-most': ['slot'],
};

const name = z.string().max(60);

/** One claim that a program can decide for a placing of all entities (paper.md §5.6: rules also in a small formal form). */
export const conditionSchema = z.object({
  kind: z
    .enum(CONDITION_KINDS)
    .describe(
      'at, not-at: a stands in slot. before: a in any earlier slot than b; directly-before: in the one just before. adjacent: in neighbouring slots. same, different: in one slot, in two. exactly, at-least, at-most: slot holds count entities. always: no condition',
    ),
  a: name.describe('an entity, spelt as in entities; empty where the kind reads none'),
  b: name.describe('another entity; empty where the kind reads none'),
  slot: name.describe('a slot, spelt as in slots; empty where the kind reads none'),
  count: z.int().min(0).max(10).describe('for exactly, at-least and at-most; else 0'),
});
export type Condition = z.infer<typeof conditionSchema>;

/** Why a condition cannot be decided for these entities and slots; null when it can. */
export function conditionProblem(
  condition: Condition,
  entities: readonly string[],
  slots: readonly string[],
): string | null {
  const parts = PARTS[condition.kind];
  for (const part of parts) {
    const known = part === 'slot' ? slots : entities;
    if (!known.includes(condition[part]))
      return `${condition.kind}: ${part} is "${condition[part]}"; it must be one of: ${known.join(', ')}`;
  }
  return parts.includes('b') && condition.a === condition.b
    ? `${condition.kind}: a and b are both "${condition.a}"`
    : null;
}
