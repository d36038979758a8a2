import fc from 'fast-check';
import { snippetOf } from '../../../services/tools/snippet';

const LENGTH = 300;
const FILLER = 'Nothing of note is said here at all. '.repeat(40);

test('a short text is its own snippet, on one line', () => {
  expect(snippetOf('One\n\n  two.', 'two', LENGTH)).toBe('One two.');
});

test('a long one shows where most of the different words stand', () => {
  const text = `${FILLER}An otter. ${FILLER}The otter swims in the river. ${FILLER}`;
  const snippet = snippetOf(text, 'otter river', LENGTH);
  expect(snippet).toContain('otter swims in the river');
  expect(snippet).toMatch(/^… .* …$/);
});

test('a text without spaces is cut around the match too', () => {
  const text = `${'無関係な文章。'.repeat(100)}東京都の人口${'無関係な文章。'.repeat(100)}`;
  expect(snippetOf(text, '東京', LENGTH)).toContain('東京都の人口');
});

test('where nothing is found it is the beginning', () => {
  expect(snippetOf(`Begin. ${FILLER}`, 'otter', LENGTH)).toMatch(/^Begin\..* …$/);
});

test('it is never much longer than asked for, nor half a letter', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 3_000 });
  fc.assert(
    fc.property(texts, fc.string({ maxLength: 30 }), fc.integer({ min: 100, max: 1000 }), (text, query, length) => {
      const snippet = snippetOf(text, query, length);
      expect(snippet.length).toBeLessThanOrEqual(length + 4);
      expect(snippet).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
