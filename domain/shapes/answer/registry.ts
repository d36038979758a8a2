import type { AnswerShape } from './answer-shape';
import { groundedAnswer } from './grounded-answer';
import { webAction } from './web-action';

/** Every shape that `response.shape` may name. */
export const ANSWER_SHAPES: readonly AnswerShape[] = [groundedAnswer, webAction];

export function answerShapeNamed(name: string): AnswerShape {
  const shape = ANSWER_SHAPES.find((candidate) => candidate.name === name);
  if (shape === undefined) throw new Error(`there is no answer shape ${name}`);
  return shape;
}
