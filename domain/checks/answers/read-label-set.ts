import { z } from 'zod';
import { labelSetField, pathTo } from '../../shapes/label-set';
import { normalise } from '../../text/normalise';
import { occurs } from '../../text/occurs';
import { linesOf } from '../opening';
import { readFields } from '../read-fields';
import type { AnswerReader } from './answer-reader';

const fieldsSchema = z.object({ labels: labelSetField, several: z.boolean() });

const INTRODUCTION = /^[^:：]{1,40}[:：]\s*/;
const OPENING_SIGNS = /^["'([{\s]+/;
const BETWEEN = /^["'\]})]*\s*(?:,|;|>|\/|&|\+|→|->|and\b|und\b|et\b|y\b|e\b)\s*["'([{]*\s*/;
const ENDED = /^["'\]})\s]*(?:$|[.:(–—-]|\s-)/;

/** Reads "Billing", "Label: Billing - because ...", "Billing, Access", a label a line, `["Billing"]`, "Hardware > Printer". */
export const readLabelSet: AnswerReader = (response, instruction) => {
  const fields = readFields(instruction, fieldsSchema);
  if (fields === null) return null;
  const names = fields.labels.map(({ label }) => label);
  const lines = linesOf(response);
  const found = labelsAtTheStart(lines, names, fields.several);
  const read = found.length > 0 ? found : onlyLabel(lines[0] ?? '', names);
  if (read.length === 0) return null;
  const whole = read.flatMap((label) => pathTo(fields.labels, label) ?? [label]);
  return JSON.stringify(names.filter((name) => whole.includes(name)));
};

/** The first line that is labels and perhaps a reason; where several may be right, those right below it too. */
function labelsAtTheStart(lines: readonly string[], names: readonly string[], several: boolean): string[] {
  const read = lines.map((line) => labelsOf(line, names));
  const first = read.findIndex((labels) => labels.length > 0);
  if (first === -1) return [];
  const end = read.findIndex((labels, index) => index > first && labels.length === 0);
  return several ? read.slice(first, end === -1 ? undefined : end).flat() : (read[first] ?? []);
}

function labelsOf(line: string, names: readonly string[]): string[] {
  const given = normalise(line).replace(/^\d{1,2}[.)]\s+/, '');
  const direct = leadingLabels(given, names);
  return direct.length > 0 ? direct : leadingLabels(given.replace(INTRODUCTION, ''), names);
}

/** Labels that a line begins with, parted by signs; none where a sentence goes on after them. */
function leadingLabels(line: string, names: readonly string[]): string[] {
  const found: string[] = [];
  let rest = line.replace(OPENING_SIGNS, '');
  for (;;) {
    const label = longestFirst(names).find((name) => rest.startsWith(normalise(name)));
    if (label === undefined) return [];
    found.push(label);
    rest = rest.slice(normalise(label).length);
    const between = BETWEEN.exec(rest)?.[0];
    if (between === undefined || between === '') return ENDED.test(rest) ? found : [];
    rest = rest.slice(between.length);
  }
}

function onlyLabel(line: string, names: readonly string[]): string[] {
  const within = names.filter((name) => occurs(normalise(line), normalise(name)));
  return within.length === 1 ? within : [];
}

function longestFirst(names: readonly string[]): string[] {
  return [...names].sort((left, right) => right.length - left.length);
}
