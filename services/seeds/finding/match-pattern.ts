import { join, relative, resolve, sep } from 'node:path';
import fastGlob from 'fast-glob';
import { UserError } from '../../../domain/errors';
import type { Found } from './found';
import { GitIgnore } from './git-ignore';
import { skipRule } from './skip-rule';

/** The files that a glob matches; what lies below its fixed beginning is skipped by the same rules as in a folder. */
export async function* matchPattern(pattern: string, cwd: string): AsyncGenerator<Found> {
  const base = resolve(cwd, fastGlob.generateTasks(pattern, { cwd })[0]?.base ?? '.');
  const gitIgnore = new GitIgnore(base, cwd);
  const paths = await fastGlob(pattern, {
    cwd,
    absolute: true,
    dot: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  if (paths.length === 0) throw new UserError('no file matches these seeds', pattern);
  for (const path of paths.map((found) => resolve(found)))
    yield { path, skipped: await firstRule(base, path, gitIgnore) };
}

/** The rule that the file or one of the folders between it and `base` falls under. */
async function firstRule(base: string, path: string, gitIgnore: GitIgnore) {
  const names = relative(base, path).split(sep);
  for (const [index] of names.entries()) {
    const part = join(base, ...names.slice(0, index + 1));
    const rule = await skipRule(part, part !== path, gitIgnore);
    if (rule !== null) return rule;
  }
  return null;
}
