import type { Check } from '../check';
import { answerInFormat } from './answer-in-format';
import { answerIsKey } from './answer-is-key';
import { examplesObeyRule } from './examples-obey-rule';
import { instanceNotAmongExamples } from './instance-not-among-examples';

/** For a rule that is shown by worked examples. */
export const FEW_SHOT_CHECKS: readonly Check[] = [
  instanceNotAmongExamples,
  examplesObeyRule,
  answerInFormat,
  answerIsKey,
];
