import { z } from 'zod';
import { codeBlocks } from '../../structured-text/code-blocks';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const languageSchema = z.object({ language: z.string(), solution: z.string() });

/** Names of one language that stand behind fences. */
const SAME: readonly (readonly string[])[] = [
  ['python', 'py', 'python3'],
  ['javascript', 'js', 'node', 'jsx'],
  ['typescript', 'ts', 'tsx'],
  ['c++', 'cpp', 'cc', 'cxx'],
  ['c#', 'csharp', 'cs'],
  ['shell', 'sh', 'bash', 'zsh', 'console'],
  ['go', 'golang'],
  ['sql', 'postgresql', 'mysql', 'sqlite', 'plpgsql'],
  ['yaml', 'yml'],
  ['rust', 'rs'],
  ['ruby', 'rb'],
  ['kotlin', 'kt'],
];

export const fencePresent: Check = {
  name: 'fence-present',
  about: 'A response to a coding task shows its code in a fenced block, in the language asked for.',
  run: ({ instruction, response }) => {
    const asked = readFields(instruction, languageSchema)?.language.toLowerCase() ?? null;
    const blocks = codeBlocks(response.text);
    if (asked === null) return skipped('no code is asked for');
    if (blocks.length === 0) return failed('the response shows no fenced block of code');
    const named = blocks.map(({ language }) => language).filter((language) => language !== '');
    if (named.length === 0) return noted('the block does not name its language');
    return named.some((language) => isSame(language, asked))
      ? PASSED
      : noted(`the block is ${named[0]}, asked for ${asked}`);
  },
};

function isSame(left: string, right: string): boolean {
  return left === right || SAME.some((names) => names.includes(left) && names.includes(right));
}
