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

/** An answer, a blind solution, or one turn of a dialogue. */
export interface AnswerReference extends Reference {
  /** In a dialogue under way: who is next, and the turns so far, this one included. Absent: the answer is whole. */
  next?: 'teacher' | 'user' | 'world';
  turns?: string[];
}

/** An agent called tools instead of answering: its turn, and what a person sees of each call. */
export interface ToolTurn {
  turn: string;
  /** `search · "lighthouse keeper"`, one for each call. */
  uses: string[];
}

/** How one call ended, as a workflow sees it; `made` may hold several things (a writer returns a list). */
export type CallReport<R extends Reference = Reference> =
  | { kind: 'made'; made: R[]; journaled: boolean }
  | ({ kind: 'called'; journaled: boolean } & ToolTurn)
  | { kind: Exclude<OutcomeKind, 'made'>; reason: string; journaled: boolean };

/** What activities of a flow share: the flow, and a list of calls in which each is independent of the others. */
export interface CallsRequest<Call> {
  flow: FlowKey;
  calls: Call[];
}
