import { z } from 'zod';
import { dataGroups } from '../../figures/data-groups';
import { Derivable } from '../../figures/derivable';
import type { Figure } from '../../figures/figure';
import { figuresIn } from '../../figures/figures-in';
import { plainMathematics } from '../../figures/plain-mathematics';
import { type Check, type CheckSubject, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const computedSchema = z.object({ computed: z.array(z.object({ value: z.number() })) });

/** Two digits may come from anywhere by three steps; three digits that nothing explains are made up. */
const TELLING_DIGITS = 3;
const MOST_SHOWN = 4;

export const numbersFromData: Check = {
  name: 'numbers-from-data',
  about:
    'Every number of the response stands in the data or follows from them: sum, difference, share, change, mean, count.',
  run: (subject) => {
    const figures = figuresIn(plainMathematics(subject.response.text));
    if (figures.length === 0) return skipped('the response has no numbers');
    const derivable = new Derivable(groundOf(subject));
    const unexplained = figures.filter((figure) => !derivable.explains(figure));
    if (unexplained.length === 0) return PASSED;
    const detail = `not in the data and not derivable from them: ${unexplained
      .slice(0, MOST_SHOWN)
      .map(({ text }) => text)
      .join(', ')}`;
    return unexplained.some(isTelling) ? failed(detail) : noted(detail);
  },
};

/** The data, what the instruction adds to them, and what its writer worked out. */
function groundOf({ content, instruction }: CheckSubject) {
  const computed = readFields(instruction, computedSchema)?.computed.map(({ value }) => Math.abs(value)) ?? [];
  const data = dataGroups(content.text, content.fields);
  const asked = dataGroups(`${content.title}\n${instruction.text}`, undefined);
  return { ...data, values: [...data.values, ...asked.values, ...computed] };
}

function isTelling({ text }: Figure): boolean {
  const digits = text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  return digits.length >= TELLING_DIGITS;
}
