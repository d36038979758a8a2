import type { CheckResult } from '../../../domain/checks/check';
import { SHAPE_SAMPLES } from '../shape-samples';
import type { CheckCase } from './check-case';

type RuleCase = [rule: string, letters: string[], result: CheckResult['result'], response: string, every?: number];

const CASES: RuleCase[] = [
  ['upper-case', [], 'passed', 'DIE STRAßE, 12 M: SEE HTTPS://A.B OR https://brora.example/a'],
  ['upper-case', [], 'failed', 'THE FERRY LEFT BRORa'],
  ['upper-case', [], 'passed', '渡轮离开 BRORA。\r\nÉTÉ'],
  ['lower-case', [], 'passed', 'the ferry left brora at 9:40; 渡轮'],
  ['lower-case', [], 'failed', 'the ferry left Brora'],
  ['title-case', [], 'passed', 'The Ferry of Brora with a New iPhone'],
  ['title-case', [], 'failed', 'The ferry of Brora'],
  ['sentence-case', [], 'passed', 'The ferry left. It was late, said Mr. Ross. "Then it sank."'],
  [
    'sentence-case',
    [],
    'passed',
    'Die Fähre verließ am Morgen den Hafen. Der Wind drehte sich, und die Leute warteten.',
  ],
  ['sentence-case', [], 'failed', 'the ferry left. it was late.'],
  ['sentence-case', [], 'failed', 'The Ferry Left Late On Tuesday. It Was Very Dark.'],
  ['words-start-with', ['s'], 'passed', 'Seven silent sailors – “sadly” – saw São-sized sharks.'],
  ['words-start-with', ['s'], 'failed', 'Seven silent men'],
  ['words-start-with', ['w', 'k'], 'passed', 'Well-known winds'],
  ['words-start-with', ['w'], 'passed', 'Well-known winds'],
  ['nth-words-start-with', ['b'], 'passed', 'One two boat four five Brora.', 3],
  ['nth-words-start-with', ['b'], 'failed', 'One two three four five Brora.', 3],
  ['words-avoid', ['e'], 'passed', 'A boat ran out of Brora at dawn.'],
  ['words-avoid', ['e'], 'failed', 'THE boat'],
  ['words-avoid', ['的'], 'failed', '我的船'],
  [
    'sentences-start-with',
    ['a', 'e', 'i', 'o', 'u'],
    'passed',
    'Early on it left. Über allem lag Nebel.\n\n- At noon it came back.',
  ],
  ['sentences-start-with', ['a', 'e'], 'failed', 'Early on it left. The sea was calm.'],
  ['sentences-start-with', ['However'], 'passed', 'However, it left. However it came back, it did.'],
  ['sentences-start-with', ['However'], 'failed', 'Howeverly it left.'],
  ['initials-spell', ['S', 'E', 'A'], 'passed', 'Storms came.\r\nEveryone slept.\r\n\r\nAll was well.'],
  ['initials-spell', ['S', 'E', 'A'], 'passed', 'Storms came. Everyone slept. All was well.'],
  ['initials-spell', ['S', 'E', 'A'], 'failed', 'Storms came. All was well.'],
  ['none', [], 'skipped', 'anything'],
  ['title-case', [], 'noted', `${'The Great Ferry Sailed Past Every Single Harbour '.repeat(2)}whilst`],
];

/** A few words in title case that style guides write either way are only noted. */
export const LETTER_RULES: CheckCase[] = CASES.map(([rule, letters, result, response, every = 1]) => {
  const fields = { ...SHAPE_SAMPLES['letter-rule'], rule, letters, every };
  const parts = { shape: 'letter-rule', fields, response };
  return [`${rule} ${JSON.stringify(letters)} of "${response}"`, 'follows-letter-rule', result, parts];
});
