import type { Check } from '../check';
import { arithmeticHolds } from './arithmetic-holds';
import { dataBlockParses } from './data-block-parses';
import { estimateInRange } from './estimate-in-range';
import { namesFromData } from './names-from-data';
import { numbersFromData } from './numbers-from-data';
import { unitsConsistent } from './units-consistent';

/** What can be recomputed or looked up in data. */
export const FIGURE_CHECKS: readonly Check[] = [
  arithmeticHolds,
  estimateInRange,
  unitsConsistent,
  numbersFromData,
  namesFromData,
  dataBlockParses,
];
