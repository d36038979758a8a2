import type { AnswerShape } from './answer-shape';

/** Every shape that `response.shape` may name. */
export const ANSWER_SHAPES: readonly AnswerShape[] = [];

export function answerShapeNamed(name: string): AnswerShape {
  const shape = ANSWER_SHAPES.find((candidate) => candidate.name === name);
  if (shape === undefined) throw new Error(`there is no answer shape ${name}`);
  return shape;
}
