import type { Check } from '../check';
import { citationsSupport } from './citations-support';
import { citesAtLeastOne } from './cites-at-least-one';
import { idsExist } from './ids-exist';
import { noAnswerDeclines } from './no-answer-declines';

/** For answers that rest on numbered documents. */
export const GROUNDING_CHECKS: readonly Check[] = [idsExist, citesAtLeastOne, citationsSupport, noAnswerDeclines];
