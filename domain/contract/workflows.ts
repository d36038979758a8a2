import type { FlowCounts, FlowKey } from '../flow';

/** Workflow types beside the skills' own ids (design §5). */
export const GENERATION_RUN = 'generationRun';

export interface RunInput {
  run: string;
}

/** A flow's input; `given` is the stored artifact that one of the paper's flows on its own starts from. */
export interface FlowInput extends FlowKey {
  given: string | null;
}

/** A flow's result: its counts, why it made nothing, and how the first thing it made begins. */
export interface FlowResult {
  counts: FlowCounts;
  note: string | null;
  preview: string | null;
}

export const SEARCH_ATTRIBUTES = {
  run: 'AgentInstructRun',
  skill: 'AgentInstructSkill',
  seed: 'AgentInstructSeed',
} as const;
