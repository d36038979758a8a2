import type { FlowKey } from '../flow';
import type { OutcomeKind } from '../outcome';

/** Histories carry references and previews, never texts (design §2). */
export const PREVIEW_CHARACTERS = 160;

/** What every reference to something stored shows in the UI. */
export interface Reference {
  id: string;
  /** The beginning of the thing, at most `PREVIEW_CHARACTERS`. */
  preview: string;
}

export type ContentReference = Reference;

export interface InstructionReference extends Reference {
  task: string;
  /** Unanswerable instructions are not refined further. */
  unanswerable: boolean;
}

export interface SuggestionReference extends Reference {
  goal: string;
}

export type ResponseReference = Reference;

/** How one call ended, as a workflow sees it; `made` may hold several things (a writer returns a list). */
export type CallReport<R extends Reference = Reference> =
  | { kind: 'made'; made: R[]; journaled: boolean }
  | { kind: Exclude<OutcomeKind, 'made'>; reason: string; journaled: boolean };

/** What activities of a flow share: the flow, and a list of calls in which each is independent of the others. */
export interface CallsRequest<Call> {
  flow: FlowKey;
  calls: Call[];
  /** False where no call of the flow was ever retried, so that none needs to look. Absent in older histories: unknown. */
  retried?: boolean;
}
