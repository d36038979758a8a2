import fc from 'fast-check';
import { queryTerms, searchTerms } from '../../../domain/text/search-terms';

test.each([
  ['The quick-brown fox', ['the', 'quick', 'brown', 'fox']],
  ['Müller, ÉCOLE', ['muller', 'ecole']],
  ['readFile HTTPServer', ['readfile', 'read', 'file', 'httpserver', 'http', 'server']],
  ['snake_case 3.14', ['snake', 'case', '3', '14']],
  ['東京都', ['東京', '京都']],
  ['水', ['水']],
  ['Python入門', ['python', '入門']],
  ['हिन्दी', ['हिन्दी']],
  ['🙂 — !', []],
])('%s is found by %j', (text, terms) => {
  expect(searchTerms(text)).toEqual(terms);
});

test('a query leaves out small words, unless it has no others', () => {
  expect(queryTerms('the otter of the river')).toEqual(['otter', 'river']);
  expect(queryTerms('to be or not to be')).toEqual(['to', 'be', 'or', 'not']);
});

test('terms hold nothing that a query language could take for its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const term of searchTerms(text)) expect(term).toMatch(/^[\p{L}\p{N}\p{M}]{1,64}$/u);
    }),
  );
});
