import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import fastGlob from 'fast-glob';
import { UserError } from '../../../domain/errors';
import { fileErrorCode, fileProblem } from '../../file-problem';
import type { Drop } from '../seed-report';
import { comparePaths } from './compare-paths';
import type { Found } from './found';
import { GitIgnore } from './git-ignore';
import { matchPattern } from './match-pattern';
import { SKIP_REASONS } from './skip-rule';
import { walkFolder } from './walk-folder';

export interface FoundFile {
  /** Absolute. */
  path: string;
  /** What the user sees: relative to the working folder where it lies inside, with forward slashes. */
  source: string;
}

/** Every file that the given files, folders and globs name, once and in order, and what was skipped. */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
): Promise<{ files: FoundFile[]; dropped: Drop[] }> {
  const files = new Map<string, FoundFile>();
  const skips = new Map<string, Drop>();
  for (const given of paths) {
    for await (const { path, skipped } of filesOf(given, cwd)) {
      const source = sourceOf(path, given, cwd);
      if (skipped === null) files.set(path, { path, source });
      else skips.set(path, { path: source, rule: skipped, reason: SKIP_REASONS[skipped] });
    }
  }
  return {
    files: [...files.values()].sort((a, b) => comparePaths(a.source, b.source)),
    dropped: [...skips].filter(([path]) => !files.has(path)).map(([, drop]) => drop),
  };
}

async function* filesOf(given: string, cwd: string): AsyncGenerator<Found> {
  if (given.trim() === '' || given.includes('\0')) {
    throw new UserError('a seed path is empty or holds a NUL character; name a file, a folder or a glob', 'seeds');
  }
  const path = resolve(cwd, given);
  const kind = await kindOf(path, given);
  if (kind === 'folder') yield* walkFolder(path, new GitIgnore(path, resolve(cwd)));
  else if (kind === 'missing') yield* matchPattern(given, resolve(cwd));
  else yield { path, skipped: kind === 'special' ? kind : null };
}

type PathKind = 'file' | 'folder' | 'special' | 'missing';

async function kindOf(path: string, given: string): Promise<PathKind> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'special';
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(fileErrorCode(error) ?? '');
    if (missing && fastGlob.isDynamicPattern(given)) return 'missing';
    throw new UserError(`these seeds cannot be read: ${fileProblem(error)}`, given);
  }
}

/** Relative paths stay the same on every machine; only what is named absolutely from outside `cwd` keeps its whole path. */
function sourceOf(path: string, given: string, cwd: string): string {
  const way = relative(cwd, path);
  const outside = way.startsWith('..') && isAbsolute(given);
  const slash = path.endsWith('/') && !outside ? '/' : '';
  return (outside ? path : way + slash).split(sep).join('/');
}
