import { counts } from '../../../domain/text/counts';
import { keptInAnyOrder, keptInOrder } from '../../../domain/text/kept-in-order';
import { isInLanguage, languageOf } from '../../../domain/text/language';
import { sharedRuns } from '../../../domain/text/n-grams';
import { normalise } from '../../../domain/text/normalise';
import { numbers } from '../../../domain/text/numbers';
import { occurs } from '../../../domain/text/occurs';
import { sentences } from '../../../domain/text/sentences';
import { withoutMarkup } from '../../../domain/text/without-markup';
import { foldedWords, words } from '../../../domain/text/words';

test('words are found where there are spaces and where there are none', () => {
  expect(words("Don't stop – it's _well_-known.")).toEqual(["Don't", 'stop', "it's", 'well', 'known']);
  expect(words('渡轮到达岛上').length).toBeGreaterThan(1);
  expect(foldedWords('Straße')).toEqual(foldedWords('STRASSE'));
});

test('sentences do not end at abbreviations, initials or ordinals', () => {
  expect(sentences('Dr. Lund and J. Ross met on 3. May. They left, e.g. by boat.')).toHaveLength(2);
  expect(sentences('Am 5. Mai kam Frau Dr. Weiß.\r\nSie blieb z. B. lange.')).toHaveLength(2);
  expect(sentences('他来了。他走了！')).toHaveLength(2);
  expect(sentences('# Title\n\n- one\n- two')).toHaveLength(3);
});

test('every fair way to count is offered', () => {
  expect(counts('a well-known ferry', 'words')).toEqual(expect.arrayContaining([3, 4]));
  expect(counts('one\r\ntwo\r\n\r\nthree', 'lines')).toEqual([3]);
  expect(counts('one\r\ntwo\r\n\r\nthree', 'paragraphs')).toContain(2);
  expect(counts('a 👍🏽', 'characters')).toContain(2);
  expect(Math.min(...counts('渡轮到达岛上。', 'words'))).toBeGreaterThan(1);
});

test('numbers are the same however their thousands are set', () => {
  expect(numbers('3,500 and 3.500 and 3 500 and 3\u202f500')).toEqual(['3500', '3500', '3500', '3500']);
  expect(numbers('3.5 or 3,5 in 1999, 250 people')).toEqual(['3.5', '3.5', '1999', '250']);
  expect(numbers('0.015, 0,125 or 0')).toEqual(['0.015', '0.125', '0']);
});

test('kept words are counted in order and in any order', () => {
  expect(keptInOrder(['a', 'b', 'c'], ['a', 'x', 'c'])).toBeCloseTo(2 / 3);
  expect(keptInOrder(['a', 'b', 'c'], ['c', 'b', 'a'])).toBeCloseTo(1 / 3);
  expect(keptInAnyOrder(['a', 'b', 'b'], ['b', 'a'])).toBeCloseTo(2 / 3);
  expect(keptInOrder([], ['a'])).toBe(1);
  expect(sharedRuns(['a', 'b', 'c', 'd'], ['b', 'c', 'd'], 3)).toBe(0.5);
});

test('a hundred thousand words do not stop the worker', () => {
  const long = Array.from({ length: 100_000 }, (_, n) => `w${n % 977}`);
  expect(keptInOrder(long, long)).toBe(1);
});

test('a term is found as a whole word only', () => {
  expect(occurs('The harbour', 'harbour')).toBe(true);
  expect(occurs('The harbourmaster', 'harbour')).toBe(false);
  expect(occurs('Der Hafen\r\nvon Brora', 'Hafen von')).toBe(true);
  expect(occurs('我的委员会开会', '委员会')).toBe(true);
  expect(occurs('text', ' ')).toBe(false);
});

test('normalised texts are alike where readers see no difference', () => {
  expect(normalise('„Fähre“ – it’s\u00a0here…')).toBe(normalise('"Fa\u0308hre" - it\'s here...'));
  expect(normalise('so\u00ADft\u200B')).toBe('soft');
});

test('markup goes, the words and snake_case stay', () => {
  expect(withoutMarkup('## A\n\n- **bold** and <u>under</u> `load_all` _so_')).toBe('A\n\nbold and under load_all so');
});

test.each([
  ['en', 'The ferry left the harbour in the morning and it was late when it came back to the island.'],
  ['de', 'Die Fähre hat am Morgen den Hafen verlassen und ist erst am Abend auf der Insel angekommen.'],
  ['fr', 'Le ferry a quitté le port dans la matinée et il est arrivé dans la soirée sur une île qui est au large.'],
  [
    'es',
    'El barco salió del puerto por la mañana y no llegó a la isla hasta la noche, porque el viento era muy fuerte.',
  ],
  ['pt', 'O barco saiu do porto de manhã e não chegou à ilha antes da noite, porque o vento era muito forte para ele.'],
  ['zh', '渡轮早上离开港口，晚上到达岛上。'],
  ['ja', '船は朝に港を出て、夜に島に着きました。'],
  ['ko', '배는 아침에 항구를 떠났다.'],
])('%s is recognised', (language, text) => {
  expect(languageOf(text)).toBe(language);
  expect(isInLanguage(text, language)).toBe(true);
});

test('a language is not guessed from too little', () => {
  expect(languageOf('Brora 1987')).toBeNull();
  expect(isInLanguage('Паром вышел утром.', 'ru')).toBeNull();
  expect(isInLanguage('Паром вышел утром.', 'de')).toBe(false);
  expect(isInLanguage('The ferry left.', 'not a code!')).toBeNull();
});
