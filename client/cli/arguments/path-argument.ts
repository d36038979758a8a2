import { UserError } from '../../../domain/errors';
import { quoted } from '../../../domain/quoted';

/** Linux's PATH_MAX; longer ones exist nowhere. */
const MOST_CHARACTERS = 4096;

/** A path that could exist; whether it does is looked up when it is read. */
export function pathArgument(where: string): (text: string) => string {
  return (text) => {
    if (text === '') throw new UserError('a path is missing: it is empty', where);
    if (text.length > MOST_CHARACTERS) throw new UserError(`${quoted(text)} is too long for a path`, where);
    if (text.includes('\0')) throw new UserError(`${quoted(text)} is not a path`, where);
    return text;
  };
}

/** The same for an argument that may be given several times. */
export function pathArguments(where: string): (text: string, before: string[] | undefined) => string[] {
  const one = pathArgument(where);
  return (text, before) => [...(before ?? []), one(text)];
}
