import type { SkipRule } from './skip-rule';

/** A file that was found, or a file or folder (its path ends in `/`) that is skipped. */
export interface Found {
  /** Absolute. */
  path: string;
  skipped: SkipRule | null;
}
