import type { Check } from '../check';
import { limitsHold } from './limits-hold';
import { lowSeedOverlap } from './low-seed-overlap';
import { openingVaries } from './opening-varies';

/** For creative pieces. */
export const LIMIT_CHECKS: readonly Check[] = [limitsHold, lowSeedOverlap, openingVaries];
