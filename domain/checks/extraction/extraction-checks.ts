import type { Check } from '../check';
import { absentIsNull } from './absent-is-null';
import { jsonAgrees } from './json-agrees';
import { jsonFitsSchema } from './json-fits-schema';
import { noDuplicates } from './no-duplicates';
import { orderHolds } from './order-holds';
import { spansAgree } from './spans-agree';
import { spansInText } from './spans-in-text';

/** For what is to be found in a text and copied out. */
export const EXTRACTION_CHECKS: readonly Check[] = [
  spansInText,
  spansAgree,
  jsonFitsSchema,
  jsonAgrees,
  absentIsNull,
  noDuplicates,
  orderHolds,
];
