import { BREAK_COST, type SizedBlock } from './block';

/**
 * Groups neighbouring blocks into chunks of at most `budget` tokens so that the sum of what the breaks cost and of how
 * empty the chunks are is least. A block that exceeds the budget is a group of its own.
 */
export function groupBlocks(blocks: readonly SizedBlock[], budget: number): SizedBlock[][] {
  const starts = cheapestStarts(blocks, budget);
  const groups: SizedBlock[][] = [];
  for (let end = blocks.length; end > 0; end = starts[end] ?? 0) groups.push(blocks.slice(starts[end] ?? 0, end));
  return groups.reverse();
}

/** For each number of blocks from the beginning: where the last chunk of their cheapest grouping starts. */
function cheapestStarts(blocks: readonly SizedBlock[], budget: number): number[] {
  const sizes = blocks.map(({ tokens }) => tokens);
  const breaks = blocks.map((_, start) => costOfBreak(blocks, start));
  const cheapest = [0];
  const starts = [0];
  for (let end = 1; end <= sizes.length; end++) {
    let best = Number.POSITIVE_INFINITY;
    let bestStart = end - 1;
    for (let start = end - 1, tokens = 0; start >= 0; start--) {
      tokens += sizes[start] ?? 0;
      if (tokens > budget && start < end - 1) break;
      const cost = (cheapest[start] ?? 0) + (breaks[start] ?? 0) + emptiness(tokens, budget);
      if (cost < best) {
        best = cost;
        bestStart = start;
      }
    }
    cheapest.push(best);
    starts.push(bestStart);
  }
  return starts;
}

function costOfBreak(blocks: readonly SizedBlock[], start: number): number {
  const [before, block] = [blocks[start - 1], blocks[start]];
  if (before === undefined || block === undefined) return 0;
  return block.cost + (before.heading === null ? 0 : BREAK_COST.afterHeading);
}

/** 0 for a full chunk, near 1 for an empty one; squared, so that two halves are better than a whole and a scrap. */
function emptiness(tokens: number, budget: number): number {
  const empty = 1 - tokens / budget;
  return empty > 0 ? empty * empty : 0;
}
