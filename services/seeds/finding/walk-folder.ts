import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileErrorCode } from '../../file-problem';
import type { Found } from './found';
import type { GitIgnore } from './git-ignore';
import { type SkipRule, skipRule } from './skip-rule';

/**
 * Every file below a folder, and what is skipped there; a skipped folder is one entry, whatever it holds.
 * Links are not followed, so that nothing leads in a circle or out of the folder.
 */
export async function* walkFolder(folder: string, gitIgnore: GitIgnore): AsyncGenerator<Found> {
  for (const entry of await entriesOf(folder)) {
    if (entry === 'unreadable') {
      yield { path: `${folder}/`, skipped: entry };
      continue;
    }
    const path = join(folder, entry.name);
    const skipped = await ruleFor(entry, path, gitIgnore);
    if (skipped === null && entry.isDirectory()) yield* walkFolder(path, gitIgnore);
    else yield { path: entry.isDirectory() ? `${path}/` : path, skipped };
  }
}

async function entriesOf(folder: string): Promise<(Dirent | 'unreadable')[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (fileErrorCode(error) === null) throw error;
    return ['unreadable'];
  }
}

async function ruleFor(entry: Dirent, path: string, gitIgnore: GitIgnore): Promise<SkipRule | null> {
  const rule = await skipRule(path, entry.isDirectory(), gitIgnore);
  if (rule !== null) return rule;
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() || entry.isDirectory() ? null : 'special';
}
