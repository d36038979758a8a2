import type { Check } from '../check';
import { absentIsNull } from './absent-is-null';
import { jsonFitsSchema } from './json-fits-schema';
import { noDuplicates } from './no-duplicates';
import { orderHolds } from './order-holds';
import { spansInText } from './spans-in-text';

/** For what is to be found in a text and copied out. */
export const EXTRACTION_CHECKS: readonly Check[] = [
  spansInText,
  jsonFitsSchema,
  absentIsNull,
  noDuplicates,
  orderHolds,
];
