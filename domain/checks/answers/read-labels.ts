import { z } from 'zod';
import { normalise } from '../../text/normalise';
import { occurs } from '../../text/occurs';
import { linesOf } from '../opening';
import { readFields } from '../read-fields';
import type { AnswerReader } from './answer-reader';
import { asNumberedKey, numberedLine } from './read-numbered';

const labelsSchema = z.object({ labels: z.array(z.string()) });

/** Reads one label a line: "1. Fact: ...", "1. The statement - fact". */
export const readLabels: AnswerReader = (response, instruction) => {
  const labels = readFields(instruction, labelsSchema)?.labels ?? [];
  const read = new Map<string, string>();
  for (const line of linesOf(response)) {
    const { number, rest } = numberedLine(line) ?? {};
    const label = rest === undefined ? null : labelIn(rest, labels);
    if (number !== undefined && label !== null && !read.has(number)) read.set(number, label);
  }
  return asNumberedKey(read, instruction.answer);
};

/** A label at the start of the line, else at its end, else the only one in it: a statement may use the label's word. */
function labelIn(line: string, labels: readonly string[]): string | null {
  const given = normalise(line).replace(/[.\s|)]+$/, '');
  const standing = (test: (label: string) => boolean) => labels.filter((label) => test(normalise(label)));
  const [first] = longestFirst(standing((label) => given.startsWith(label) && occurs(given, label)));
  const [last] = longestFirst(standing((label) => given.endsWith(label)));
  const within = standing((label) => occurs(given, label));
  return first ?? last ?? (within.length === 1 ? (within[0] ?? null) : null);
}

function longestFirst(labels: readonly string[]): string[] {
  return [...labels].sort((left, right) => right.length - left.length);
}
