import { UserError } from '../../../domain/errors';
import { isRunName, notARunName } from '../../../domain/run-name';

/** A run's name as given on the command line. */
export function runName(where: string): (text: string) => string {
  return (text) => {
    if (isRunName(text)) return text;
    throw new UserError(notARunName(text), where);
  };
}
