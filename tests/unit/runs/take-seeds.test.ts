import { launch } from '../../../client/runs/launched-skills';
import { takeSeeds } from '../../../client/runs/take-seeds';
import { unanswerableWithin } from '../../../domain/unanswerable-cap';
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
const seeds = [seed('b'), seed('d', 5), seed('a'), seed('c', 50, 'code'), seed('e')];
const order = (id: string) => id;

describe('the seeds that a skill takes', () => {
  const skill = smallSkill({ accepts: { kinds: ['text'], words: [10, 100] } });

  it('are those it accepts, the lowest by order first, up to its limit', () => {
    const flows = takeSeeds(seeds, [launch(skill, { limit: 2 })], order);
    expect(flows.map((flow) => flow.seed)).toEqual(['a', 'b']);
  });

  it('are all it accepts without a limit', () => {
    expect(takeSeeds(seeds, [launch(skill, {})], order).map((flow) => flow.seed)).toEqual(['a', 'b', 'e']);
  });

  it('have the same position for every skill', () => {
    const all = smallSkill({ skill: 'all', accepts: { kinds: ['text', 'code'], words: [1, 100] } });
    const flows = takeSeeds(seeds, [launch(skill, {}), launch(all, {})], order);
    expect(new Set(flows.filter(({ seed: id }) => id === 'e').map(({ position }) => position))).toEqual(new Set([4]));
  });
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
