import type { Check } from '../check';
import { keyInOptions } from './key-in-options';
import { noLengthTell } from './no-length-tell';
import { optionsStandAlone } from './options-stand-alone';

/** For questions with lettered options. */
export const CHOICE_CHECKS: readonly Check[] = [noLengthTell, keyInOptions, optionsStandAlone];
