import type { z } from 'zod';
import { didYouMean } from '../../domain/nearest';
import { quoted } from '../../domain/quoted';

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  null: 'nothing',
};

/** zod's per-parse error map: what is wrong with one value, in the words of someone who writes YAML. */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(typeName(issue.expected), issue.input);
    case 'invalid_union':
      return wrongType([...new Set(issue.errors.flatMap(rootTypes))].join(' or '), issue.input);
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), issue.input);
    case 'too_small':
      return outOfBounds('least', issue.minimum, issue.origin, issue.input);
    case 'too_big':
      return outOfBounds('most', issue.maximum, issue.origin, issue.input);
    default:
      return undefined;
  }
}

function typeName(expected: string): string {
  return TYPES[expected] ?? expected;
}

function rootTypes(branch: readonly z.core.$ZodIssue[]): string[] {
  return branch.flatMap((issue) =>
    issue.code === 'invalid_type' && issue.path.length === 0 ? [typeName(issue.expected)] : [],
  );
}

function wrongType(expected: string, input: unknown): string {
  if (input === undefined) return `is missing; it is ${expected}`;
  if (input === null) return `is empty; expected ${expected}`;
  return `expected ${expected}, found ${found(input)}`;
}

function found(input: unknown): string {
  if (typeof input === 'number') return expectedNumber(input);
  if (typeof input === 'boolean') return String(input);
  if (typeof input === 'string') return 'text';
  return Array.isArray(input) ? 'a list' : 'a map of keys';
}

function expectedNumber(input: number): string {
  return Number.isFinite(input) ? String(input) : 'no finite number';
}

function wrongChoice(choices: string[], input: unknown): string {
  const list = `one of ${choices.join(', ')}`;
  if (typeof input !== 'string') return wrongType(list, input);
  return `${quoted(input)} is not ${list}${didYouMean(input, choices)}`;
}

function outOfBounds(which: 'least' | 'most', bound: number | bigint, origin: string, input: unknown): string {
  if (origin === 'string' && which === 'least' && Number(bound) === 1) return 'must not be empty';
  const unit = { string: ' characters', array: ' entries', object: ' keys' }[origin] ?? '';
  const amount = Number(bound) === 1 ? unit.replace(/entries$/, 'entry').replace(/s$/, '') : unit;
  return `must ${unit === '' ? 'be' : 'have'} at ${which} ${bound}${amount}${typeof input === 'number' ? `, found ${input}` : ''}`;
}
