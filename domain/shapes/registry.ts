import { boundedTextShape } from './bounded-text';
import { briefShape } from './brief';
import { choiceShape } from './choice';
import { choiceAloneShape } from './choice-alone';
import { classificationShape } from './classification';
import { clozeShape } from './cloze';
import { codeQuestionShape } from './code-question';
import { codeTaskShape } from './code-task';
import { comparisonShape } from './comparison';
import { constraintPuzzleShape } from './constraint-puzzle';
import { conversationPlanShape } from './conversation-plan';
import { dataBriefShape } from './data-brief';
import { estimateShape } from './estimate';
import { fewShotShape } from './few-shot';
import { fixedChoiceShape } from './fixed-choice';
import { groundedQuestionShape } from './grounded-question';
import { jsonExtractionShape } from './json-extraction';
import { labellingShape } from './labelling';
import { letterRuleShape } from './letter-rule';
import { listShape } from './list';
import { markupShape } from './markup';
import { matchingShape } from './matching';
import { modificationShape } from './modification';
import { openQuestionShape } from './open-question';
import { orderingShape } from './ordering';
import { questionShape } from './question';
import { quotationShape } from './quotation';
import { removalShape } from './removal';
import { replacementShape } from './replacement';
import type { InstructionShape } from './shape';
import { spanListShape } from './span-list';
import { teaserShape } from './teaser';
import { toolTaskShape } from './tool-task';
import { traceShape } from './trace';
import { trueFalsePairShape } from './true-false-pair';
import { webGoalShape } from './web-goal';
import { yesNoShape } from './yes-no';

/** Every shape that a skill may name. */
export const SHAPES: readonly InstructionShape[] = [
  questionShape,
  choiceShape,
  choiceAloneShape,
  trueFalsePairShape,
  clozeShape,
  matchingShape,
  orderingShape,
  labellingShape,
  comparisonShape,
  listShape,
  quotationShape,
  boundedTextShape,
  yesNoShape,
  modificationShape,
  replacementShape,
  removalShape,
  letterRuleShape,
  markupShape,
  toolTaskShape,
  conversationPlanShape,
  openQuestionShape,
  fixedChoiceShape,
  teaserShape,
  constraintPuzzleShape,
  estimateShape,
  dataBriefShape,
  codeTaskShape,
  codeQuestionShape,
  traceShape,
  spanListShape,
  jsonExtractionShape,
  classificationShape,
  groundedQuestionShape,
  briefShape,
  fewShotShape,
  webGoalShape,
];

export function shapeNamed(name: string): InstructionShape | undefined {
  return SHAPES.find((shape) => shape.name === name);
}
