import type { DataGroups } from './data-groups';
import type { Figure, Reading } from './figure';

/** Small numbers count things, name places in an order, or are said of anything. */
const SMALL = 12;
/** All pairs of so many numbers are tried in a few milliseconds; larger data are read by their columns. */
const MOST_PAIRED = 250;
const MOST_SUMMED = 200;

/** Says whether a figure stands in data or follows from them in a step or two. */
export class Derivable {
  private readonly given: readonly number[];
  private readonly combined: readonly number[];
  private readonly partial: readonly number[];

  constructor(private readonly data: DataGroups) {
    this.given = [...data.values];
    this.combined = [...new Set(data.groups.flatMap(summaries))];
    this.partial = [...new Set(data.groups.flatMap(stretches))];
  }

  /** By any reading: as given, counted, summed up over a column, or computed from two of these. */
  explains({ readings }: Figure): boolean {
    return readings.some(
      (reading, index) => this.stands(reading) || (this.isPlain(reading, index) && this.fromPair(reading)),
    );
  }

  /** A second reading that makes decimals of thousands would be near something by chance. */
  private isPlain({ value, precision }: Reading, index: number): boolean {
    return index === 0 || (precision >= 1 && value >= 1);
  }

  private stands(reading: Reading): boolean {
    const { value } = reading;
    if (Number.isInteger(value) && value <= Math.max(SMALL, this.data.rows)) return true;
    return [this.given, this.combined, this.partial].some((known) => known.some((each) => close(each, reading)));
  }

  private fromPair(reading: Reading): boolean {
    const base = [...new Set([...this.given, ...this.combined])].slice(0, MOST_PAIRED);
    const isProduct = this.given.some((left) => left !== 0 && this.given.some((right) => close(left * right, reading)));
    return (
      isProduct || base.some((left) => base.some((right) => pairings(left, right).some((each) => close(each, reading))))
    );
  }
}

/** Sum, difference, ratio, share, change, rest of a whole. */
function pairings(left: number, right: number): number[] {
  const ofTwo = [left + right, left - right, (left + right) / 2];
  if (right === 0) return ofTwo;
  const ratio = left / right;
  return [...ofTwo, ratio, 100 * ratio, 100 * (ratio - 1), 100 * (1 - ratio)];
}

function close(value: number, { value: stated, precision, tolerance }: Reading): boolean {
  const allowed = Math.max(tolerance, precision / 2) * (1 + 1e-9);
  return Math.abs(Math.abs(value) - stated) <= allowed;
}

/** What is said of a column: its sum, mean, median, range. */
function summaries(group: readonly number[]): number[] {
  const items = group.slice(0, MOST_SUMMED);
  const sorted = [...items].sort((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const total = items.reduce((sum, item) => sum + item, 0);
  return [total, total / items.length, median, range];
}

/** Sums of neighbours: the first quarter, the last two years. */
function stretches(group: readonly number[]): number[] {
  const items = group.slice(0, MOST_SUMMED);
  return items.flatMap((_, from) => {
    let total = 0;
    return items.slice(from).map((item) => {
      total += item;
      return total;
    });
  });
}
