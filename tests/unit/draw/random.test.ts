import fc from 'fast-check';
import { randomFrom } from '../../../domain/draw/random';

describe('draws', () => {
  it('are the same for the same key and differ for another', () => {
    const numbers = (key: string) =>
      Array.from(
        { length: 20 },
        (
          (random) => () =>
            random.below(1_000_000)
        )(randomFrom(key)),
      );
    expect(numbers('7/skill/seed')).toEqual(numbers('7/skill/seed'));
    expect(numbers('7/skill/seed')).not.toEqual(numbers('8/skill/seed'));
  });

  it('spread over keys that differ in one character only', () => {
    const firsts = Array.from({ length: 4_000 }, (_, n) => randomFrom(`1/skill/${n}`).below(8));
    for (let value = 0; value < 8; value++) {
      const share = firsts.filter((first) => first === value).length / firsts.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.15);
    }
  });

  it('shuffle without losing or doubling an item', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), (key, items) => {
        expect(randomFrom(key).shuffle(items).toSorted()).toEqual(items.toSorted());
      }),
    );
  });

  it('sample different items, at most as many as there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 12 }), (key, count) => {
        const items = [1, 2, 3, 4, 5].map((weight) => ({ weight }));
        const sample = randomFrom(key).sample(items, count);
        expect(new Set(sample).size).toBe(Math.min(count, items.length));
      }),
    );
  });

  it('draw a heavier item more often', () => {
    const items = [
      { id: 'rare', weight: 1 },
      { id: 'usual', weight: 9 },
    ];
    const drawn = Array.from({ length: 2_000 }, (_, n) => randomFrom(`${n}`).sample(items, 1)[0]?.id);
    const usual = drawn.filter((id) => id === 'usual').length / drawn.length;
    expect(usual).toBeGreaterThan(0.87);
    expect(usual).toBeLessThan(0.93);
  });

  it('pick nothing from nothing', () => {
    expect(randomFrom('key').pick([])).toBeNull();
  });
});
