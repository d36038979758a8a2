import { ReadBatch } from '../../../services/store/read-batch';

describe('reads by key', () => {
  function counted() {
    const statements: string[][] = [];
    const batch = new ReadBatch(async (keys) => {
      statements.push(keys);
      return new Map(keys.filter((key) => key !== 'missing').map((key) => [key, key.toUpperCase()]));
    });
    return { statements, batch };
  }

  it('that are asked for in one turn share a statement, each key once', async () => {
    const { statements, batch } = counted();
    const found = await Promise.all(['a', 'b', 'a', 'missing'].map((key) => batch.get(key)));
    expect(found).toEqual(['A', 'B', 'A', null]);
    expect(statements).toEqual([['a', 'b', 'missing']]);
  });

  it('of a later turn are read anew', async () => {
    const { statements, batch } = counted();
    await batch.get('a');
    await batch.get('a');
    expect(statements).toEqual([['a'], ['a']]);
  });

  it('fail together, and the next turn reads again', async () => {
    let broken = true;
    const batch = new ReadBatch(async (keys) => {
      if (broken) throw new Error('the store is gone');
      return new Map(keys.map((key) => [key, key]));
    });
    const outcomes = await Promise.allSettled([batch.get('a'), batch.get('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await batch.get('a')).toBe('a');
  });
});
