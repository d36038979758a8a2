import { UserError } from '../../../domain/errors';
import { baseUrlProblem } from '../../../services/model/base-url';

/** A model server's address. The error never shows it, as it may hold a key. */
export function baseUrl(flag: string): (text: string) => string {
  return (text) => {
    const problem = baseUrlProblem(text);
    if (problem === null) return text;
    throw new UserError(`the base URL ${problem}`, flag);
  };
}
