import type { Check } from '../check';
import { keyIsThatOption } from './key-is-that-option';
import { oneOptionHolds } from './one-option-holds';
import { puzzleWordingNamesAll } from './puzzle-wording-names-all';
import { satisfiable } from './satisfiable';

/** For puzzles with a formal part that a program decides. */
export const PUZZLE_CHECKS: readonly Check[] = [satisfiable, oneOptionHolds, keyIsThatOption, puzzleWordingNamesAll];
