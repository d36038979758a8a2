import { didYouMean } from '../nearest';

/** Something wrong at one place of a skill file. */
export interface SkillProblem {
  path: (string | number)[];
  message: string;
}

/** A name that leads nowhere, with the nearest right one. */
export function unknownName(
  name: string | undefined,
  known: readonly string[],
  what: string,
  path: (string | number)[],
): SkillProblem[] {
  if (name === undefined || known.includes(name)) return [];
  const hint = didYouMean(name, known) || (known.length === 0 ? '' : ` (there are: ${known.join(', ')})`);
  return [{ path, message: `there is no ${what} "${name}"${hint}` }];
}
