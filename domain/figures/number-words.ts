const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const OTHERS: Record<string, number> = {
  once: 1,
  twice: 2,
  half: 0.5,
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  pair: 2,
  couple: 2,
  quarter: 0.25,
  score: 20,
};
const WORD = new RegExp(
  `\\b(?:(${TENS.join('|')})(?:[- ](${UNITS.slice(1, 10).join('|')}))?|(${[...UNITS, ...Object.keys(OTHERS)].join('|')}))\\b`,
  'gi',
);

/** Numbers that a text spells out in English, up to ninety-nine and the round ones: "twelve" is 12 for who writes digits. */
export function numberWords(text: string): number[] {
  return [...text.matchAll(WORD)].map(([, tens, ones, other]) => {
    if (tens !== undefined)
      return 20 + 10 * TENS.indexOf(tens.toLowerCase()) + (ones === undefined ? 0 : UNITS.indexOf(ones.toLowerCase()));
    const word = (other ?? '').toLowerCase();
    return OTHERS[word] ?? UNITS.indexOf(word);
  });
}
