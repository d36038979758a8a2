import type { CheckCase } from './check-case';
import { CHOICE_AND_OPEN } from './choice-and-open';
import { CODE } from './code';
import { DIALOGUES } from './dialogues';
import { EVERY_SKILL } from './every-skill';
import { EXACT_CHANGES } from './exact-changes';
import { FIGURES } from './figures';
import { FOUND_IN_TEXT } from './found-in-text';
import { KEPT_FACTS } from './kept-facts';
import { KEPT_WORDS } from './kept-words';
import { KEY_FORMS } from './key-forms';
import { KEYS } from './keys';
import { LETTER_RULES } from './letter-rules';
import { MODIFIED_TEXT } from './modified-text';
import { PIECES_AND_EXAMPLES } from './pieces-and-examples';
import { PUZZLES } from './puzzles';
import { QUESTION_AND_CONTENT } from './question-and-content';
import { RESPONSE_TO_QUESTION } from './response-to-question';
import { SOLVES } from './solves';
import { WORKED_EXAMPLES } from './worked-examples';

/** Samples made for each check, right, wrong and awkward ones: what the suite over all skills walks. */
export const CHECK_CASES: readonly CheckCase[] = [
  ...CHOICE_AND_OPEN,
  ...CODE,
  ...DIALOGUES,
  ...EVERY_SKILL,
  ...EXACT_CHANGES,
  ...FIGURES,
  ...FOUND_IN_TEXT,
  ...KEPT_FACTS,
  ...KEPT_WORDS,
  ...KEY_FORMS,
  ...KEYS,
  ...LETTER_RULES,
  ...MODIFIED_TEXT,
  ...PIECES_AND_EXAMPLES,
  ...PUZZLES,
  ...QUESTION_AND_CONTENT,
  ...RESPONSE_TO_QUESTION,
  ...SOLVES,
  ...WORKED_EXAMPLES,
];
