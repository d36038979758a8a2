import { z } from 'zod';
import { repeated } from '../../shapes/distinct';
import { type Check, failed, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { shownOptions } from './shown-options';

const SPEAKS_OF_OTHERS =
  /\b(?:all|none|both|any|neither)\s+of\s+(?:the\s+)?(?:above|these|options|others?)\b|\b(?:options?|answers?|choices?)\s+\(?[A-J]\)?(?![\p{L}\p{N}])|^\(?[A-J]\)?\s+(?:and|or)\s+\(?[A-J]\)?\.?$|(?:keine|alle) der (?:obigen|genannten)|aucune des (?:réponses|options)|ninguna de las anteriores/iu;

const fixedSchema = z.object({ last_option: z.string() });

export const optionsStandAlone: Check = {
  name: 'options-stand-alone',
  about: 'No two options are alike, and none speaks of the others, but for a fixed last one.',
  run: ({ instruction }) => {
    const fixed = readFields(instruction, fixedSchema)?.last_option ?? null;
    const options = shownOptions(instruction.text).map(({ text }) => text);
    if (options.length === 0) return skipped('no options are shown');
    const [twice] = repeated(options.map((option) => option.replace(/[.\s]+$/, '')));
    if (twice !== undefined) return failed(`"${twice}" stands there twice`);
    const speaking = options.find((option) => option !== fixed && SPEAKS_OF_OTHERS.test(option));
    return speaking === undefined ? PASSED : failed(`the option "${speaking}" speaks of the others`);
  },
};
