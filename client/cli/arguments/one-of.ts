import { UserError } from '../../../domain/errors';
import { didYouMean } from '../../../domain/nearest';
import { quoted } from '../../../domain/quoted';

/** One of a few words. */
export function oneOf<T extends string>(flag: string, choices: readonly T[]): (text: string) => T {
  return (text) => {
    const choice = choices.find((known) => known === text);
    if (choice !== undefined) return choice;
    throw new UserError(`${quoted(text)} is not one of ${choices.join(', ')}${didYouMean(text, choices)}`, flag);
  };
}
