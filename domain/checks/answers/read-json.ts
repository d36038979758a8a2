import { jsonIn } from '../../json/json-in';
import type { AnswerReader } from './answer-reader';

/** Reads the JSON of a response, in a fence, with words around it, or alone. */
export const readJson: AnswerReader = (response) => {
  const read = jsonIn(response);
  return read === undefined ? null : JSON.stringify(read);
};
