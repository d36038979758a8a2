import type { Condition } from '../shapes/condition';
import { conditionHolds, type Placing } from './condition-holds';
import type { Puzzle, PuzzleRule } from './puzzle';

/** Eight entities one to a slot need 109,601 steps; without that rule eight in eight slots are 16,777,216 placings. A second of work is enough. */
const MOST_VISITED = 500_000;

/** Every placing that the rules allow; null where there are too many to look at. */
export function placingsOf(
  puzzle: Puzzle,
  rules: readonly PuzzleRule[] = puzzle.rules,
  supposing: readonly Condition[] = puzzle.supposing,
): Placing[] | null {
  const search = new PlacingSearch(puzzle, rules, supposing);
  return search.run() ? search.found : null;
}

class PlacingSearch {
  readonly found: Placing[] = [];
  private readonly placing: Record<string, number> = {};
  private readonly taken = new Set<number>();
  private visited = 0;

  constructor(
    private readonly puzzle: Puzzle,
    private readonly rules: readonly PuzzleRule[],
    private readonly supposing: readonly Condition[],
  ) {}

  run(): boolean {
    return this.place(0);
  }

  /** False when the search was given up. */
  private place(index: number): boolean {
    this.visited += 1;
    if (this.visited > MOST_VISITED) return false;
    const entity = this.puzzle.entities[index];
    if (entity === undefined) {
      if (this.isAllowed()) this.found.push({ ...this.placing });
      return true;
    }
    return this.puzzle.slots.every((_, slot) => this.tries(entity, slot, index));
  }

  private tries(entity: string, slot: number, index: number): boolean {
    if (this.puzzle.one_per_slot && this.taken.has(slot)) return true;
    this.placing[entity] = slot;
    this.taken.add(slot);
    const goesOn = this.isBroken(entity) || this.place(index + 1);
    if (!Object.entries(this.placing).some(([other, at]) => other !== entity && at === slot)) this.taken.delete(slot);
    delete this.placing[entity];
    return goesOn;
  }

  /** What speaks of placed entities alone can be decided at once, and cuts off most of the search. */
  private isBroken(latest: string): boolean {
    const isPlaced = (name: string) => name === '' || Object.hasOwn(this.placing, name);
    const decidable = ({ kind, a, b }: Condition) =>
      kind !== 'exactly' && kind !== 'at-least' && kind !== 'at-most' && isPlaced(a) && isPlaced(b);
    const speaksOf = ({ a, b }: Condition) => a === latest || b === latest;
    const isFalse = (condition: Condition) => !conditionHolds(condition, this.placing, this.puzzle.slots);
    if (this.supposing.some((each) => speaksOf(each) && decidable(each) && isFalse(each))) return true;
    const isMissed = (when: Condition, demand: Condition) =>
      (speaksOf(when) || speaksOf(demand)) && decidable(demand) && isFalse(demand);
    return this.rules.some(
      ({ when, holds }) => decidable(when) && !isFalse(when) && holds.some((demand) => isMissed(when, demand)),
    );
  }

  private isAllowed(): boolean {
    const holds = (condition: Condition) => conditionHolds(condition, this.placing, this.puzzle.slots);
    return this.supposing.every(holds) && this.rules.every((rule) => !holds(rule.when) || rule.holds.every(holds));
  }
}
