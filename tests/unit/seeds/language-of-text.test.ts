import fc from 'fast-check';
import { languageOfText } from '../../../services/seeds/language-of-text';

const TEXTS: [string, string][] = [
  [
    'English',
    'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
  ],
  [
    'German',
    'Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.',
  ],
  [
    'Portuguese',
    'Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, devem agir uns para com os outros em espírito de fraternidade.',
  ],
  [
    'Polish',
    'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.',
  ],
  [
    'Russian',
    'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.',
  ],
  [
    'Chinese',
    '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。这是宣言的第一条。',
  ],
  [
    'Japanese',
    'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられている。',
  ],
];

test.each(TEXTS)('%s is told by its text', async (language, text) => {
  expect(await languageOfText(text)).toBe(language);
});

test.each([
  ['a short text', 'The ferry left at noon.'],
  ['a table', '| port | 2023 | 2024 |\n| Brora | 1,250 | 1,500 |\n| Wick | 800 | 720 |\n'.repeat(12)],
  ['half of one, half of another language', `${TEXTS[0]?.[1]} ${TEXTS[1]?.[1]}`],
  [
    'a language that is not known',
    "Genir pawb yn rhydd ac yn gydradd â'i gilydd mewn urddas a hawliau. Fe'u cynysgaeddir â rheswm a chydwybod, a dylai pawb ymddwyn y naill at y llall mewn ysbryd cymodlon.",
  ],
])('%s is not guessed at', async (_, text) => {
  expect(await languageOfText(text)).toBeNull();
});

test('whatever the text, the answer is a name or null', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 600 }), async (text) => {
      const language = await languageOfText(text);
      expect(language === null || /^\p{L}/u.test(language)).toBe(true);
    }),
  );
});
