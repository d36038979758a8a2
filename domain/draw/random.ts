import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Fine enough that a weight of a thousandth still counts. */
const WEIGHT_STEPS = 1_000_000_000;

export interface Weighted {
  weight: number;
}

/** A source of draws that depends on its key alone: equal keys give equal draws, on every machine and in every run. */
export interface Random {
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the items, each as likely; null when there is none. */
  pick<T>(items: readonly T[]): T | null;
  /** At most `count` different items, drawn one after the other by weight. */
  sample<T extends Weighted>(items: readonly T[], count: number): T[];
  shuffle<T>(items: readonly T[]): T[];
  /** From 0 to below `bound`. */
  below(bound: number): number;
}

export function randomFrom(key: string): Random {
  const generator = xoroshiro128plusFromState([1, 2, 3, 4].map((salt) => hash(key, salt)));
  const below = (bound: number) => uniformInt(generator, 0, bound - 1);
  const fraction = () => below(WEIGHT_STEPS) / WEIGHT_STEPS;

  function drawOne<T extends Weighted>(items: readonly T[]): number {
    let left = fraction() * items.reduce((sum, item) => sum + item.weight, 0);
    const index = items.findIndex((item) => {
      left -= item.weight;
      return left < 0;
    });
    return index < 0 ? items.length - 1 : index;
  }

  return {
    below,
    chance: (probability) => fraction() < probability,
    pick: (items) => items[below(Math.max(1, items.length))] ?? null,
    sample(items, count) {
      const rest = [...items];
      return Array.from({ length: Math.min(count, items.length) }, () => rest.splice(drawOne(rest), 1)).flat();
    },
    shuffle(items) {
      const rest = [...items];
      return items.flatMap(() => rest.splice(below(rest.length), 1));
    },
  };
}

/** MurmurHash3's mixing over UTF-16 units: 32 well-spread bits for each salt. */
function hash(text: string, salt: number): number {
  let state = Math.imul(salt, 0x9e3779b1);
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ Math.imul(text.charCodeAt(index), 0xcc9e2d51), 0x1b873593);
    state = (state << 13) | (state >>> 19);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
