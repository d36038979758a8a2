import { z } from 'zod';
import type { Figure } from '../../figures/figure';
import { figuresIn } from '../../figures/figures-in';
import { plainMathematics } from '../../figures/plain-mathematics';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { linesOf } from '../opening';
import { readFields } from '../read-fields';

const estimateSchema = z.object({ answer: z.number(), low: z.number(), high: z.number() });

/** Independent estimates agree within one order of magnitude (paper.md §5.9). */
const ONE_ORDER = 10;
const CONCLUDES =
  /answer|final|estimate|total|therefore|thus|hence|overall|conclu|in all|result|so\b|≈|ergebnis|antwort|insgesamt|réponse|respuesta/i;
const LAST_LINES = 4;

export const estimateInRange: Check = {
  name: 'estimate-in-range',
  about: 'The key lies in its own range, and the response comes to a figure in it or within one order of magnitude.',
  run: ({ instruction, response }) => {
    const key = readFields(instruction, estimateSchema);
    if (key === null) return skipped('nothing is estimated');
    if (key.answer < key.low || key.answer > key.high)
      return failed(`the key ${key.answer} is not from ${key.low} to ${key.high}`);
    const values = concluding(response.text).flatMap(likelyValues);
    if (values.length === 0) return noted('no final figure could be read');
    if (values.some((value) => value >= key.low && value <= key.high)) return PASSED;
    const shown = `the response ends with ${values.slice(0, 3).join(', ')}; the key is ${key.answer} (${key.low} to ${key.high})`;
    const near = values.some((value) => value >= key.answer / ONE_ORDER && value <= key.answer * ONE_ORDER);
    return near ? noted(shown) : failed(shown);
  },
};

/** The first reading, and others that make whole numbers: who writes 600,000 does not mean six hundred. */
function likelyValues({ readings }: Figure): number[] {
  return readings.filter(({ precision }, index) => index === 0 || precision >= 1).map(({ value }) => value);
}

/** Figures where an answer draws its conclusion: its last lines, and lines that name a result. */
function concluding(text: string): Figure[] {
  const lines = linesOf(plainMathematics(text));
  const last = lines.slice(-LAST_LINES);
  return [...last, ...lines.filter((line) => CONCLUDES.test(line))].flatMap(figuresIn);
}
