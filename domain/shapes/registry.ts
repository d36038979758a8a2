import { boundedTextShape } from './bounded-text';
import { choiceShape } from './choice';
import { clozeShape } from './cloze';
import { comparisonShape } from './comparison';
import { conversationPlanShape } from './conversation-plan';
import { labellingShape } from './labelling';
import { letterRuleShape } from './letter-rule';
import { listShape } from './list';
import { markupShape } from './markup';
import { matchingShape } from './matching';
import { modificationShape } from './modification';
import { orderingShape } from './ordering';
import { questionShape } from './question';
import { quotationShape } from './quotation';
import { removalShape } from './removal';
import { replacementShape } from './replacement';
import type { InstructionShape } from './shape';
import { toolTaskShape } from './tool-task';
import { trueFalsePairShape } from './true-false-pair';
import { yesNoShape } from './yes-no';

/** Every shape that a skill may name. */
export const SHAPES: readonly InstructionShape[] = [
  questionShape,
  choiceShape,
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
];

export function shapeNamed(name: string): InstructionShape | undefined {
  return SHAPES.find((shape) => shape.name === name);
}
