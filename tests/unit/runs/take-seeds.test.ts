import fc from 'fast-check';
import { launch } from '../../../client/runs/launched-skills';
import { Lowest } from '../../../client/runs/lowest';
import { takeSeeds } from '../../../client/runs/take-seeds';
import type { LaunchedSkill } from '../../../domain/run';
import { unanswerableWithin } from '../../../domain/unanswerable-cap';
import { collect } from '../../support/collect';
import { smallSkill } from '../../support/small-skill';

const seed = (id: string, words = 50, kind: 'text' | 'code' = 'text') => ({
  id,
  kind,
  title: id,
  text: id,
  source: id,
  words,
  tokens: words,
});
const SEEDS = [seed('b'), seed('d', 5), seed('a'), seed('c', 50, 'code'), seed('e'), seed('a')];
const positionOf = (id: string) => id.charCodeAt(0);

/** One file a seed, and which of them were read. */
function source(seeds = SEEDS) {
  const read: string[] = [];
  return {
    read,
    async *seeds(only: ReadonlySet<string> | null) {
      for (const [n, one] of seeds.entries()) {
        const file = `${one.id}${n}`;
        if (only?.has(file) === false) continue;
        read.push(file);
        yield { seed: one, file };
      }
    },
  };
}

async function flowsOf(skills: LaunchedSkill[], files = source()) {
  const work = await takeSeeds(files, { skills, positionOf });
  return (await collect(work())).flatMap(({ flows }) => flows);
}

describe('the seeds that a skill takes', () => {
  const skill = smallSkill({ accepts: { kinds: ['text'], words: [10, 100] } });

  it('are those it accepts, the lowest by position, up to its limit, and no file without one is read again', async () => {
    const files = source();
    const flows = await flowsOf([launch(skill, { limit: 2 })], files);
    expect(flows.map((flow) => flow.seed)).toEqual(['b', 'a']);
    expect(files.read.slice(SEEDS.length)).toEqual(['b0', 'a2']);
  });

  it('are all it accepts without a limit, and everything is read once', async () => {
    const files = source();
    const flows = await flowsOf([launch(skill, {})], files);
    expect(flows.map((flow) => flow.seed)).toEqual(['b', 'a', 'e', 'a']);
    expect(files.read).toHaveLength(SEEDS.length);
  });

  it('have the same position for every skill, whatever the other seeds are', async () => {
    const all = smallSkill({ skill: 'all', accepts: { kinds: ['text', 'code'], words: [1, 100] } });
    const together = await flowsOf([launch(skill, {}), launch(all, { limit: 9 })]);
    const alone = await flowsOf([launch(all, {})], source([seed('e')]));
    const positions = [...together, ...alone].filter((flow) => flow.seed === 'e').map(({ position }) => position);
    expect(positions).toEqual([101, 101, 101]);
  });
});

test('the lowest of any positions are kept, each once, with the first value', () => {
  const offers = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.string()));
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 8 }), (pairs, limit) => {
      const lowest = new Lowest<string>(limit);
      for (const [position, value] of pairs) lowest.offer(position, value);
      const firsts = new Map(pairs.toReversed());
      const expected = [...firsts].sort(([a], [b]) => a - b).slice(0, limit);
      expect(lowest.entries().map(({ position, value }) => [position, value])).toEqual(expected);
    }),
  );
});

describe('the cap on unanswerable samples', () => {
  it.each([
    [90, 0.1, 10],
    [9, 0.1, 1],
    [8, 0.1, 0],
    [0, 0.1, 0],
    [50, 0, 0],
    [5, 1, Number.POSITIVE_INFINITY],
  ])('beside %i answerable ones and a share of %d allows %d', (answerable, share, allowed) => {
    expect(unanswerableWithin(answerable, share)).toBe(allowed);
  });
});
