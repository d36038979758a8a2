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
  const cheapest = [0];
  const starts = [0];
  for (let end = 1; end <= blocks.length; end++) {
    let best = Number.POSITIVE_INFINITY;
    for (let start = end - 1, tokens = 0; start >= 0; start--) {
      tokens += blocks[start]?.tokens ?? 0;
      if (tokens > budget && start < end - 1) break;
      const cost = (cheapest[start] ?? 0) + costOfBreak(blocks, start) + emptiness(tokens, budget);
      if (cost < best) {
        best = cost;
        starts[end] = start;
      }
    }
    cheapest[end] = best;
  }
  return starts;
}

function costOfBreak(blocks: readonly SizedBlock[], start: number): number {
  if (start === 0) return 0;
  const afterHeading = blocks[start - 1]?.heading != null;
  return (blocks[start]?.cost ?? 0) + (afterHeading ? BREAK_COST.afterHeading : 0);
}

/** 0 for a full chunk, near 1 for an empty one; squared, so that two halves are better than a whole and a scrap. */
function emptiness(tokens: number, budget: number): number {
  return Math.max(0, 1 - tokens / budget) ** 2;
}
