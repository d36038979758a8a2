import { basename } from 'node:path';
import type { GitIgnore } from './git-ignore';

/** Why a file or folder below a named one is not even opened (design §9 "Seeds"). */
export const SKIP_REASONS = {
  hidden: 'its name begins with a dot',
  dependencies: 'node_modules holds the code of others',
  ignored: 'a .gitignore names it',
  link: 'it is a symbolic link; name its target to read it',
  special: 'it is neither a file nor a folder',
  unreadable: 'it cannot be listed',
} as const;
export type SkipRule = keyof typeof SKIP_REASONS;

/** The rule that a path's own name falls under; null when there is none. */
export async function skipRule(path: string, isFolder: boolean, gitIgnore: GitIgnore): Promise<SkipRule | null> {
  const name = basename(path);
  if (name === 'node_modules') return 'dependencies';
  if (name.startsWith('.')) return 'hidden';
  return (await gitIgnore.ignores(path, isFolder)) ? 'ignored' : null;
}
