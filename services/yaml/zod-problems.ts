import type { z } from 'zod';
import { didYouMean } from '../../domain/nearest';
import { quoted } from '../../domain/quoted';
import { knownKeys } from './known-keys';

/** Something wrong at one place of a YAML file. */
export interface YamlProblem {
  path: (string | number)[];
  message: string;
}

/** Every problem that zod found, one for each unknown key, with the nearest right name. */
export function zodProblems(issues: readonly z.core.$ZodIssue[], schema: z.core.$ZodType): YamlProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], schema));
}

function problemsOf(issue: z.core.$ZodIssue, prefix: readonly PropertyKey[], schema: z.core.$ZodType): YamlProblem[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => unknownKey(key, path, known));
  }
  if (issue.code === 'invalid_key') return issue.issues.slice(0, 1).map(({ message }) => problem(path, message));
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((branch) => branch.every(isInside));
    if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path, schema));
  }
  return [problem(path, issue.message)];
}

/** A branch of a union that fails only further inside is the one that was meant. */
function isInside(issue: z.core.$ZodIssue): boolean {
  return issue.path.length > 0 || issue.code !== 'invalid_type';
}

function unknownKey(key: string, path: PropertyKey[], known: string[]): YamlProblem {
  const hint = didYouMean(key, known) || (known.length === 0 ? '' : `; the keys here are ${known.join(', ')}`);
  return problem([...path, key], `unknown key ${quoted(key)}${hint}`);
}

function problem(path: PropertyKey[], message: string): YamlProblem {
  return { path: path.map((part) => (typeof part === 'number' ? part : String(part))), message };
}
