import type { Store } from '../../../services/store/store';
import { seed } from '../../support/store-values';

const SEARCHABLE = { searchable: true };
const DOCUMENTS = [
  seed('a', 'The otter lives by the river. The otter swims, and the river feeds it.'),
  seed('b', 'A river runs through the town, and many people walk along the river.'),
  seed('c', 'Beavers build dams of wood across streams. An otter may live near them.'),
  seed('d', 'function readFile(path) { return openHandle(path); }'),
  seed('e', '東京都は日本の首都である。人口は約千四百万人。'),
  seed('f', 'Müller was born in Zürich in 1843.'),
];

export function describeSearches(open: () => Promise<Store>): void {
  describe('searching seeds', () => {
    let store: Store;
    const ids = async (query: string, limit = 10, run = 'found') =>
      (await store.searches.search(run, query, limit)).map(({ id }) => id);
    beforeAll(async () => {
      store = await open();
      await store.seeds.add('found', DOCUMENTS, SEARCHABLE);
    });
    afterAll(() => store.close());

    test('finds the seeds that hold the words, best first', async () => {
      expect(await ids('otter river')).toEqual(['a', expect.anything(), expect.anything()]);
      expect(new Set(await ids('otter river'))).toEqual(new Set(['a', 'b', 'c']));
      expect(await ids('dams')).toEqual(['c']);
      expect(await ids('the otter of the river', 1)).toEqual(['a']);
    });

    test('counts a rare word more than a common one', async () => {
      const [first] = await ids('river dams');
      expect(first).toBe('c');
    });

    test('gives the whole seed', async () => {
      expect(await store.searches.search('found', 'dams', 5)).toEqual([DOCUMENTS[2]]);
    });

    test('finds parts of identifiers, text without spaces, and words without their accents', async () => {
      expect(await ids('read file')).toEqual(['d']);
      expect(await ids('READFILE')).toEqual(['d']);
      expect(await ids('東京')).toEqual(['e']);
      expect(await ids('日本の人口')).toEqual(['e']);
      expect(await ids('muller zurich')).toEqual(['f']);
    });

    test.each([
      ['nothing', ''],
      ['blanks', ' \n\t '],
      ['quotes and operators', `"' * ( ) : ^ - + & | ! <-> \\ %`],
      ['emoji', '🙂🙃'],
      ['NUL and half a letter', '\0\ud800'],
      ['words that nobody wrote', 'xylophone'],
    ])('%s finds nothing and breaks nothing', async (_, query) => {
      expect(await ids(query)).toEqual([]);
    });

    test.each([
      ['in quotes', `"dams" OR seeds.terms:x NEAR("a", 3) -- '; drop table seeds`],
      ['beside operators', `dams & ! | <-> ( ) : * ^`],
      ['among thousands', `${Array.from({ length: 20 }, (_, n) => `w${n}`).join(' ')} dams ${'pad '.repeat(5_000)}`],
      ['beside NUL', '\0dams\0'],
    ])('a word %s is found', async (_, query) => {
      expect(await ids(query)).toContain('c');
    });

    test('equally good seeds come in order of id, on every ask', async () => {
      const same = Array.from({ length: 30 }, (_, n) =>
        seed(`same-${String((n * 7) % 30).padStart(2, '0')}`, 'Equal words.'),
      );
      await store.seeds.add('equal', same, SEARCHABLE);
      const expected = same.map(({ id }) => id).sort();
      expect(await ids('equal', 20, 'equal')).toEqual(expected.slice(0, 20));
      expect(await ids('equal', 20, 'equal')).toEqual(expected.slice(0, 20));
    });

    test('other runs, and seeds added twice, change nothing', async () => {
      const before = await ids('otter river dams');
      await store.seeds.add('found', DOCUMENTS, SEARCHABLE);
      const noise = Array.from({ length: 150 }, (_, n) => seed(`n${n}`, `Dams and otter number ${n}`));
      await store.seeds.add('noise', noise, SEARCHABLE);
      expect(await ids('otter river dams')).toEqual(before);
    });

    test('seeds that come later are found too, also those that were there before without being searchable', async () => {
      await store.seeds.add('late', [seed('a', 'first text')]);
      expect(await ids('text', 10, 'late')).toEqual([]);
      await store.seeds.add('late', [seed('a', 'first text'), seed('b', 'second text')], SEARCHABLE);
      expect(await ids('text', 10, 'late')).toEqual(['a', 'b']);
    });

    test('a run that nobody searches has no words, and an unknown one is empty', async () => {
      await store.seeds.add('plain', DOCUMENTS);
      expect(await ids('otter', 10, 'plain')).toEqual([]);
      expect(await ids('otter', 10, 'unknown')).toEqual([]);
    });

    test('a deleted run is not found, and others are', async () => {
      await store.seeds.add('gone-search', DOCUMENTS, SEARCHABLE);
      await store.runs.delete('gone-search');
      expect(await ids('otter', 10, 'gone-search')).toEqual([]);
      expect(await ids('dams')).toEqual(['c']);
      await store.seeds.add('gone-search', DOCUMENTS, SEARCHABLE);
      expect(await ids('dams', 10, 'gone-search')).toEqual(['c']);
    });

    test('a seed of a whole file of a megabyte is found by its words', async () => {
      const long = Array.from({ length: 120_000 }, (_, n) => `word${n % 5_000}`).join(' ');
      await store.seeds.add('long', [seed('long', `needle ${long}`)], SEARCHABLE);
      expect(await ids('needle', 10, 'long')).toEqual(['long']);
    });
  });
}
