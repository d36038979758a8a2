import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../domain/errors';
import { fileProblem } from '../file-problem';
import { makeFolder } from '../make-folder';
import { jsonLinesFile } from './json-lines-file';
import { parquetFile } from './parquet-file';
import type { RowFile } from './row-file';

/**
 * The files of one export. They are written to a hidden folder inside the target and moved to their names at the end,
 * so that a reader never sees half a file and an export that fails leaves everything as it was.
 */
export class FileSet {
  private readonly files = new Map<string, RowFile>();

  private constructor(
    private readonly directory: string,
    private readonly staging: string,
  ) {}

  /** Makes `directory` where it is missing. */
  static in(directory: string): Promise<FileSet> {
    return explained(directory, WRONG_USE, async () => {
      await makeFolder(directory);
      return new FileSet(directory, await mkdtemp(join(directory, '.agentinstruct-export-')));
    });
  }

  add(name: string, text: string): Promise<void> {
    return explained(join(this.directory, name), FAILED, async () => {
      const file = this.files.get(name) ?? (await this.begin(name));
      await file.add(text);
    });
  }

  /**
   * Moves the files to their names and returns their paths. Of `owned`, the names that this export could have written,
   * those without a row are removed: they are of an earlier state of the run.
   */
  publish(owned: readonly string[]): Promise<string[]> {
    return explained(this.directory, FAILED, async () => {
      for (const file of this.files.values()) await file.finish();
      const names = [...this.files.keys()].sort();
      for (const name of names) await rename(join(this.staging, name), join(this.directory, name));
      for (const name of owned) if (!this.files.has(name)) await rm(join(this.directory, name), { force: true });
      return names.map((name) => join(this.directory, name));
    });
  }

  /** Leaves nothing but what was published. */
  async close(): Promise<void> {
    for (const file of this.files.values()) await file.close();
    await rm(this.staging, { recursive: true, force: true });
  }

  private async begin(name: string): Promise<RowFile> {
    const path = join(this.staging, name);
    const file = await (name.endsWith('.parquet') ? parquetFile(path) : jsonLinesFile(path));
    this.files.set(name, file);
    return file;
  }
}

/** The exit codes of design §9: a folder that cannot be used, and a disk that fails under way. */
const WRONG_USE = 2;
const FAILED = 1;

async function explained<T>(path: string, exitCode: 1 | 2, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new UserError(`the dataset cannot be written: ${fileProblem(error)}`, path, exitCode);
  }
}
