import { CommanderError } from 'commander';
import { UserError } from '../../domain/errors';
import { errorMessage } from '../../services/error-message';
import type { Answer } from './answer';
import { EXIT } from './exit-code';

/** Beyond this a message is noise: a name of ten kilobytes, a page of HTML from a proxy. */
const MOST_CHARACTERS = 4000;

/** An error as the last word of a verb: `{ error: { message, where } }`, or `error: message (where)`. */
export function describeError(error: unknown): Answer {
  const { message, where, exitCode } = facts(error);
  const shown = message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS)}…` : message;
  const place = where === null || shown.includes(where) ? '' : ` (${where})`;
  return { document: { error: { message: shown, where } }, text: `error: ${shown}${place}`, exitCode };
}

function facts(error: unknown): { message: string; where: string | null; exitCode: number } {
  if (error instanceof UserError) return error;
  if (error instanceof CommanderError)
    return { message: ofCommander(error.message), where: null, exitCode: EXIT.wrongUse };
  return { message: errorMessage(error), where: null, exitCode: EXIT.failed };
}

/** `error: unknown option '--nmae'\n(Did you mean --name?)` in our own form. */
function ofCommander(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/'[^']{80,}'/g, (long) => `${long.slice(0, 60)}…'`)
    .replace(/\n\(Did you mean (one of )?(.*)\?\)$/s, (_all, _several, names: string) => `, did you mean ${names}?`);
}
