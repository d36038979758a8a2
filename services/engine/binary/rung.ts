import type { Environment } from '../../environment';

export interface TemporalBinary {
  path: string;
  /** The CLI's version. */
  version: string;
}

/** What a rung of the ladder found, or in one sentence why it holds nothing. */
export type RungResult = { found: TemporalBinary } | { found: null; why: string };

export interface BinaryRequest {
  environment: Pick<Environment, 'cache' | 'path' | 'children'>;
  /** The version that wrote the home's data file, and the only one that may open it; null: any that is new enough. */
  version: string | null;
  /** Is told what is fetched and how long it took. */
  report: (line: string) => void;
}

export interface Rung {
  name: string;
  /** Whether it brings a binary onto this machine; a mere look does not. */
  fetches: boolean;
  look(request: BinaryRequest): Promise<RungResult>;
}
