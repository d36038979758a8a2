import { z } from 'zod';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { shownOptions } from './shown-options';

/** Who always takes the longest option is right too often: by this much it can be seen from afar. */
const SEEN = { ratio: 1.8, characters: 30 };
const NEARLY_SEEN = { ratio: 1.4, characters: 15 };

/** "None of these" is short in every question: nobody learns anything from its length. */
const fixedSchema = z.object({ last_option: z.string() });

export const noLengthTell: Check = {
  name: 'no-length-tell',
  about: 'The right option is not by far the longest or the shortest (paper.md §5.7).',
  run: ({ instruction }) => {
    const fixed = readFields(instruction, fixedSchema)?.last_option;
    const options = shownOptions(instruction.text).filter(({ text }) => text !== fixed);
    const right = options.find(({ letter }) => letter === instruction.answer)?.text.length;
    const others = options.filter(({ letter }) => letter !== instruction.answer).map(({ text }) => text.length);
    if (right === undefined || others.length === 0) return skipped('there are no options with a key');
    const [longest, shortest] = [Math.max(...others), Math.min(...others)];
    const detail = `the right option has ${right} characters, the others ${shortest} to ${longest}`;
    if (standsOut(right, longest, SEEN)) return failed(detail);
    return standsOut(right, longest, NEARLY_SEEN) || standsOut(shortest, right, SEEN) ? noted(detail) : PASSED;
  },
};

function standsOut(long: number, short: number, { ratio, characters }: typeof SEEN): boolean {
  return long >= ratio * short && long - short >= characters;
}
