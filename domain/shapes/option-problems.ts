import { repeated } from './distinct';

const SPEAKS_OF_ITS_NEIGHBOURS =
  /\b(?:[Aa]ll|[Nn]one|[Bb]oth|[Aa]ny|[Nn]either)\s+of\s+(?:the\s+)?(?:above|these|options)|\b[Oo]ptions?\s+[A-E]\b|\b[A-E]\s+and\s+[A-E]\b/;
const LETTERED = /^\s*\(?[A-Ea-e][.):]\s/;

/** What is wrong with options that will be shuffled and lettered: equal ones, letters of their own, talk of the others. */
export function optionProblems(options: readonly string[]): string[] {
  return [
    ...repeated(options).map((twice) => `the option "${twice}" stands there twice; all options must differ`),
    ...options
      .filter((text) => LETTERED.test(text))
      .map((text) => `leave out the letter before "${text}"; letters are added after shuffling`),
    ...options
      .filter((text) => SPEAKS_OF_ITS_NEIGHBOURS.test(text))
      .map((text) => `options are shuffled: "${text}" must not speak of the other options`),
  ];
}
