import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TINY_CHUNK_TOKENS, writeSeeds, writeTinySeeds } from './seeds';

/** What a run of the bench works on. */
export interface Work {
  /** Writes seeds (to `seeds`) and skills; what the run file says of them. */
  write(folder: string): Promise<object>;
}

/** Reading comprehension with its defaults over documents of some 200 words: some sixty calls each. */
export function readingComprehension(seeds: number): Work {
  return {
    write: async (folder) => {
      await writeSeeds(join(folder, 'seeds'), seeds);
      return { skills: ['reading-comprehension'] };
    },
  };
}

/** The shortest flow that makes a sample: one question on a tiny seed, one answer. */
const TINY_SKILL = {
  skill: 'tiny',
  title: 'Tiny',
  accepts: { kinds: ['text'], words: [1, 10_000] },
  settings: { tasks: 1, perTask: 1, rounds: 0, maxInstructions: 1 },
  transformation: { agents: [{ id: 'identity', title: 'Identity', from: 'ours' }] },
  instruction: {
    shape: 'question',
    tasks: [{ id: 'facts', title: 'Facts', from: 'ours', ask: 'Ask for a fact.' }],
  },
  refinement: {
    pairs: 'each',
    goals: [
      { id: 'harder', title: 'Harder', from: 'ours', edits: 'instruction', suggest: 'One more step.', edit: 'Add it.' },
    ],
  },
  response: { ask: 'Answer in one sentence.' },
  layouts: ['{{ text }}\n\n{{ instruction }}'],
};

/** Two calls a flow. */
export function tinyFlows(flows: number): Work {
  return {
    write: async (folder) => {
      await writeTinySeeds(join(folder, 'seeds'), flows);
      await writeFile(join(folder, 'tiny.yaml'), JSON.stringify(TINY_SKILL));
      return { skills: ['./tiny.yaml'], chunkTokens: TINY_CHUNK_TOKENS };
    },
  };
}
