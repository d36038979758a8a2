import type { Check } from '../check';
import { actionParses } from './action-parses';
import { endsWithAnswer } from './ends-with-answer';
import { idOnPage } from './id-on-page';
import { noIdleRepeats } from './no-idle-repeats';

/** For actions on web pages. */
export const WEB_CHECKS: readonly Check[] = [actionParses, idOnPage, noIdleRepeats, endsWithAnswer];
