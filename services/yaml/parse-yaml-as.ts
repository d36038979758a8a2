import type { z } from 'zod';
import type { UserError } from '../../domain/errors';
import { describeIssue } from './describe-issue';
import { parseYaml } from './parse-yaml';
import { yamlError } from './yaml-error';
import type { YamlSource } from './yaml-source';
import { type YamlProblem, zodProblems } from './zod-problems';

/**
 * Parses YAML text against a schema. Every problem of the file is in the one `UserError` it throws, each with
 * file, line, column, key path and, for an unknown name, the nearest right one.
 */
export function parseYamlAs<T>(schema: z.ZodType<T>, text: string, file: string): T {
  return validYaml(schema, parseYaml(text, file));
}

/** The same for a file that is parsed already. */
export function validYaml<T>(schema: z.ZodType<T>, source: YamlSource): T {
  const result = schema.safeParse(source.value, { error: describeIssue });
  if (result.success) return result.data;
  throw yamlProblems(source, zodProblems(result.error.issues, schema));
}

/** The error for problems that a schema alone does not find, such as names that lead nowhere. */
export function yamlProblems(source: YamlSource, problems: readonly YamlProblem[]): UserError {
  return yamlError(source.file, problems, ({ path, message }) => ({ ...source.place(path), message }));
}
