import type { FlowRow } from '../../domain/flow';
import type { Seed } from '../../domain/seed';
import type { GivenArtifact } from './given-artifact';

export type NewFlow = Pick<FlowRow, 'skill' | 'seed' | 'position' | 'given'>;

/** A seed that some skill takes. The same seed may come again, with the same flows. */
export interface Work {
  seed: Seed;
  /** Of the skills that take it. */
  flows: NewFlow[];
  /** What flows of the paper's flows on their own start from. */
  given: GivenArtifact[];
}
