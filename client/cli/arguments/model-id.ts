import { UserError } from '../../../domain/errors';
import { quoted } from '../../../domain/quoted';

/** Ids of models hold slashes, colons and dots (`org/model:7b-q4`), never blanks or control characters. */
const MODEL_ID = /^[\x21-\x7e]{1,200}$/;

export function modelId(flag: string): (text: string) => string {
  return (text) => {
    if (MODEL_ID.test(text)) return text;
    throw new UserError(`${quoted(text)} is not a model's id: 1 to 200 characters without blanks`, flag);
  };
}
