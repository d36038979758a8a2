import type { Seed } from '../../domain/seed';
import { type FoundFile, findFiles } from './finding/find-files';
import { readFile } from './read-file';
import type { Drop } from './seed-report';

export interface SeedRequest {
  /** Files, folders and globs, relative to `cwd`. */
  paths: readonly string[];
  /** Absolute. */
  cwd: string;
  /** Most tokens of one seed, as far as its text can be divided. */
  chunkTokens: number;
  /** Seeds with fewer words are dropped. */
  minWords: number;
}

export interface ReadSeed {
  seed: Seed;
  file: FoundFile;
}

/** The files that a run's seeds are read from: found once, read as often as needed, one file in memory at a time. */
export class SeedFiles {
  private constructor(
    readonly files: readonly FoundFile[],
    /** What was skipped on the way to them. */
    readonly skipped: readonly Drop[],
    private readonly request: SeedRequest,
  ) {}

  /** A path that is missing or matches nothing is a `UserError`. */
  static async find(request: SeedRequest): Promise<SeedFiles> {
    const { files, dropped } = await findFiles(request.paths, request.cwd);
    return new SeedFiles(files, dropped, request);
  }

  /**
   * Every seed that is long enough, in order of path, then of place in the file; files that cannot be used give none. The
   * same text may come again: ids tell. `only` leaves out the others unread.
   */
  async *seeds(only: ReadonlySet<FoundFile> | null): AsyncGenerator<ReadSeed> {
    for (const file of this.files) {
      if (only?.has(file) === false) continue;
      const read = await readFile(file, this.request.chunkTokens);
      if ('rule' in read) continue;
      for (const seed of read.seeds) if (seed.words >= this.request.minWords) yield { seed, file };
    }
  }
}
