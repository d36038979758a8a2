import type { Check } from '../check';
import { bugFailsFixPasses } from './bug-fails-fix-passes';
import { codeParses } from './code-parses';
import { fencePresent } from './fence-present';
import { solutionPasses } from './solution-passes';
import { traceIsReal } from './trace-is-real';

/** For code; what must be run says so by its programs. */
export const CODE_CHECKS: readonly Check[] = [solutionPasses, codeParses, bugFailsFixPasses, traceIsReal, fencePresent];
