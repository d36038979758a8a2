import type { Check } from '../check';
import { asksBeforeCall } from './asks-before-call';
import { callsListed } from './calls-listed';
import { callsValid } from './calls-valid';
import { enoughCalls } from './enough-calls';
import { moreCallsThanParent } from './more-calls-than-parent';
import { neverCallsUnlisted } from './never-calls-unlisted';
import { nothingInvented } from './nothing-invented';
import { oneResultEach } from './one-result-each';

/** For dialogues with API calls. */
export const TOOL_CHECKS: readonly Check[] = [
  callsListed,
  callsValid,
  oneResultEach,
  asksBeforeCall,
  neverCallsUnlisted,
  enoughCalls,
  moreCallsThanParent,
  nothingInvented,
];
