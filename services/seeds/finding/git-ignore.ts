import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { UserError } from '../../../domain/errors';
import { fileErrorCode, fileProblem } from '../../file-problem';

/**
 * What the `.gitignore` files from the repository's root down to a path say of it; the deepest one that speaks decides.
 * Outside a repository those from `cwd` down count. A folder that the user names is read even where a rule above names it.
 */
export class GitIgnore {
  private readonly rules = new Map<string, Promise<Ignore | null>>();
  private readonly top: string;

  constructor(
    private readonly root: string,
    cwd: string,
  ) {
    this.top = repositoryOf(root) ?? (isWithin(cwd, root) ? cwd : root);
  }

  async ignores(path: string, isFolder: boolean): Promise<boolean> {
    for (let folder = dirname(path); isWithin(this.top, folder); folder = dirname(folder)) {
      const verdict = (await this.rulesOf(folder))?.test(relativeName(folder, path, isFolder));
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
      if (folder === dirname(folder)) break;
    }
    return false;
  }

  private rulesOf(folder: string): Promise<Ignore | null> {
    const known = this.rules.get(folder) ?? this.read(folder);
    this.rules.set(folder, known);
    return known;
  }

  private async read(folder: string): Promise<Ignore | null> {
    const text = await readIfThere(join(folder, '.gitignore'));
    if (text === null) return null;
    const rules = ignore({ ignorecase: false }).add(text);
    const above = folder !== this.root && isWithin(folder, this.root);
    return above && rules.ignores(relativeName(folder, this.root, true)) ? null : rules;
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw new UserError(`this file says which seeds to leave out, but it cannot be read: ${fileProblem(error)}`, path);
  }
}

function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  return folder === dirname(folder) ? null : repositoryOf(dirname(folder));
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function relativeName(folder: string, path: string, isFolder: boolean): string {
  return relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
}
