import type { Check } from '../check';
import { childOfParent } from './child-of-parent';
import { justificationPresent } from './justification-present';
import { labelCount } from './label-count';
import { labelsFromSet } from './labels-from-set';

/** For texts that get labels of a set. */
export const CLASSIFICATION_CHECKS: readonly Check[] = [labelsFromSet, labelCount, childOfParent, justificationPresent];
