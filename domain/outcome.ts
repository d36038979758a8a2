import type { ToolCall } from './message';
import type { Usage } from './usage';

/** How one model call ended. All of these are values: only what must stop work is an exception (see `errors`). */
export const OUTCOME_KINDS = ['made', 'declined', 'refused', 'invalid', 'truncated', 'failed'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/**
 * The end of one model call.
 * - `declined`: the agent says that the seed or content does not fit (`declined: true` in its shape).
 * - `refused`: the model would not answer. `truncated`: cut off by the output limit.
 * - `invalid`: the answer did not fit its shape, also after the repair turn.
 * - `failed`: the provider ended the call (a 4xx that concerns this call alone, or errors again and again).
 *
 * `calls` are the journal keys of every answer that was paid for, in order (two after a repair turn).
 */
export type CallOutcome<T> =
  | { kind: 'made'; value: T; calls: string[]; usage: Usage; fromJournal: boolean }
  | { kind: Exclude<OutcomeKind, 'made'>; reason: string; calls: string[]; usage: Usage; fromJournal: boolean };

/** The end of a call whose model was offered tools: it may call some instead of answering. The calls fit their schemas. */
export type TurnOutcome<T> =
  | CallOutcome<T>
  | {
      kind: 'called';
      /** What it said beside its calls; often empty. */
      text: string;
      toolCalls: ToolCall[];
      calls: string[];
      usage: Usage;
      fromJournal: boolean;
    };
