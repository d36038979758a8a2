import { FLOW_TYPES } from './flow-types';
import type { OutcomeKind } from './outcome';
import type { RunKind } from './run';

/** `waiting` not started, `open` started, `ended` all its work is stored, `failed` ended by the engine or a defect. */
export const FLOW_STATES = ['waiting', 'open', 'ended', 'failed'] as const;
export type FlowState = (typeof FLOW_STATES)[number];

/** Names one flow: one seed, one skill, one run. */
export interface FlowKey {
  run: string;
  skill: string;
  seed: string;
}

/** Calls by how they ended, and what came of them: shown in the UI, stored with the flow's end. */
export type FlowCounts = Record<OutcomeKind, number> & {
  instructions: number;
  kept: number;
  rejected: number;
  /** Calls answered without asking the model. */
  journaled: number;
};

export interface FlowRow extends FlowKey {
  state: FlowState;
  /** Position in the run: the place of the seed in the order of hash(draw seed, seed id). */
  position: number;
  /** For the paper's flows on their own: the artifact that they start from. */
  given: string | null;
  counts: FlowCounts | null;
  /** Why it ended without a sample, or why it failed; null otherwise. */
  note: string | null;
  /** It had ended and runs once more, since calls that failed are asked again. */
  retried: boolean;
}

/** The Temporal workflow id of a flow (design §5); the paper's flows on their own stand under the flow's name. */
export function flowWorkflowId({ run, skill, seed }: FlowKey, kind: RunKind): string {
  return `${run}/${kind === 'generation' ? skill : FLOW_TYPES[kind]}/${seed}`;
}
