import type { SeedKind } from '../../../domain/seed';
import type { Document } from '../chunking/chunk-document';
import type { DropRule } from '../seed-report';

/** A file format: one of these in a file of its own, named in `readers.ts`. */
export interface Reader {
  kind: SeedKind;
  /** File name endings in lower case, without the dot; an empty one stands for names without a dot. */
  extensions: readonly string[];
  /** Whole file names, such as `Makefile`; they come before the extensions of all readers. */
  names: readonly string[];
  /** The documents of one file (as a rule one), or why there are none. */
  read(bytes: Buffer): Document[] | Unusable;
}

/** Why a file cannot be used. */
export interface Unusable {
  rule: DropRule;
  reason: string;
}
