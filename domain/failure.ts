import type { OutcomeKind } from './outcome';
import type { Usage } from './usage';

/** One line of the failure ledger: a call that made nothing, or a flow that the engine ended. */
export interface Failure {
  run: string;
  /** Derived from flow, stage and place, so that a retried activity writes the same line. */
  id: string;
  skill: string;
  seed: string;
  /** Activity name, e.g. `writeInstructions`; `flow` for a flow that was ended from outside. */
  stage: string;
  /** Transformation, task or goal id; null where none is meant. */
  agent: string | null;
  outcome: Exclude<OutcomeKind, 'made'> | 'terminated' | 'timedOut';
  /** One sentence. */
  reason: string;
  /** Journal keys: the raw answers can be read there. */
  calls: string[];
  usage: Usage;
}
