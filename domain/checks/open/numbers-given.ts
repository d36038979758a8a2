import { z } from 'zod';
import { equationsIn } from '../../figures/equations-in';
import { figuresIn } from '../../figures/figures-in';
import { numberWords } from '../../figures/number-words';
import { spellings } from '../../figures/read-figure';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

/** Constants that everybody knows: of time, of measures, of mathematics and physics. */
const COMMON = new Set(
  '24 30 31 52 60 90 100 144 180 360 365 365.25 366 1000 1024 1440 3600 8760 86400 1e4 1e5 1e6 1e9 0.5 0.1 0.01 3.14 3.1416 3.14159 2.718 2.54 9.8 9.81 273.15 1.96 299792458'
    .split(' ')
    .map(Number),
);
const SMALL = 12;

const keySchema = z.object({ reasoning: z.string() });

export const numbersGiven: Check = {
  name: 'numbers-given',
  about:
    'The numbers that an answer computes with stand in the prompt, are common knowledge, or were computed before (paper.md §5.2).',
  run: ({ content, instruction, response }) => {
    const key = readFields(instruction, keySchema)?.reasoning ?? '';
    const used = [...startingNumbers(key), ...startingNumbers(response.text)];
    if (used.length === 0) return skipped('nothing is computed');
    const given = valuesIn(response.prompt);
    const unknown = used.filter((number) => !isKnown(number, given));
    if (unknown.length === 0) return PASSED;
    const unseen = valuesIn(content.text);
    const hidden = startingNumbers(key).filter((number) => unknown.includes(number) && unseen.has(number));
    if (hidden.length > 0) return failed(`the key needs ${hidden.join(', ')}, which only the unseen text tells`);
    return noted(`not given in the prompt: ${[...new Set(unknown)].join(', ')}`);
  },
};

/** Operands that no earlier equation has brought about. */
function startingNumbers(text: string): number[] {
  const results = new Set<number>();
  return equationsIn(text).flatMap(({ operands, digits }) => {
    const used = operands.map((operand) => Number(spellings(operand)[0])).filter((number) => !results.has(number));
    results.add(Number(spellings(digits)[0]));
    return used;
  });
}

function isKnown(number: number, given: ReadonlySet<number>): boolean {
  if (COMMON.has(number) || (Number.isInteger(number) && number <= SMALL)) return true;
  return [number, 1 - number, 1 + number, number * 100, number / 100, 100 - number, number - 1].some((each) =>
    given.has(rounded(each)),
  );
}

function valuesIn(text: string): Set<number> {
  const values = figuresIn(text).flatMap(({ readings }) => readings.map(({ value }) => value));
  return new Set([...values, ...numberWords(text)].map(rounded));
}

/** 1 - 0.8 is not 0.2 in binary. */
function rounded(number: number): number {
  return Number(number.toPrecision(10));
}
