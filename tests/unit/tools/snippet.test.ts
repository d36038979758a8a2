import fc from 'fast-check';
import { snippetOf } from '../../../services/tools/snippet';

const FILLER = 'Nothing of note is said here at all. '.repeat(40);

test('a short text is its own snippet, on one line', () => {
  expect(snippetOf('One\n\n  two.', 'two')).toBe('One two.');
});

test('a long one shows where most of the different words stand', () => {
  const text = `${FILLER}An otter. ${FILLER}The otter swims in the river. ${FILLER}`;
  const snippet = snippetOf(text, 'otter river');
  expect(snippet).toContain('otter swims in the river');
  expect(snippet).toMatch(/^… .* …$/);
});

test('a text without spaces is cut around the match too', () => {
  const text = `${'無関係な文章。'.repeat(100)}東京都の人口${'無関係な文章。'.repeat(100)}`;
  expect(snippetOf(text, '東京')).toContain('東京都の人口');
});

test('where nothing is found it is the beginning', () => {
  expect(snippetOf(`Begin. ${FILLER}`, 'otter')).toMatch(/^Begin\..* …$/);
});

test('it is never much longer than 300 characters, nor half a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000 }), fc.string({ maxLength: 30 }), (text, query) => {
      const snippet = snippetOf(text, query);
      expect(snippet.length).toBeLessThanOrEqual(304);
      expect(snippet).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
