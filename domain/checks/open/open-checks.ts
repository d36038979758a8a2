import type { Check } from '../check';
import { answerNotInPrompt } from './answer-not-in-prompt';
import { notFamous } from './not-famous';
import { numbersGiven } from './numbers-given';
import { standsAlone } from './stands-alone';

/** For questions and puzzles that stand on their own. */
export const OPEN_CHECKS: readonly Check[] = [standsAlone, numbersGiven, notFamous, answerNotInPrompt];
