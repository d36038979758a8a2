import type { FlowCounts, FlowKey } from '../flow';
import type { LimitsChange } from '../limits';
import type { Plan, PlannedBase, PlannedDialogue, PlannedTask, PlannedTransformation } from '../plan';
import type { CheckRecord, Verdict } from '../sample';
import type {
  AnswerReference,
  CallReport,
  CallsRequest,
  ContentReference,
  InstructionReference,
  Reference,
  SuggestionReference,
} from './references';

/** What the calls of agents with tools share. All of this is absent where it does not apply, also in older histories. */
export interface ToolUsingCall {
  /** The turns so far: calls of tools and their results, in order. */
  turns?: string[];
}

export interface TransformCall extends ToolUsingCall {
  transformation: PlannedTransformation;
  /** In a chain: the step's id, and the content it begins with. */
  step?: string;
  content?: string;
  /** The skill whose agent it is, where that is another one's. */
  skill?: string;
  /** That skill's finished instruction, which becomes the content; no model is asked. */
  finished?: { instruction: string; base: Pick<PlannedBase, 'skill' | 'layout'> };
}

export interface WriteCall extends ToolUsingCall {
  content: string;
  task: PlannedTask;
  /** As for `TransformCall`. */
  skill?: string;
}

export interface SuggestCall extends ToolUsingCall {
  instruction: string;
  /** Goal ids, one suggestion for each. */
  goals: string[];
  /** The answer that suggesters may read. */
  response?: string;
}

export interface EditCall extends ToolUsingCall {
  suggestion: string;
  goal: string;
  round: number;
}

export interface RespondCall extends ToolUsingCall {
  instruction: string;
  task: string;
  /** Index into the skill's layouts. */
  layout: number;
  /** The answer is a dialogue of which this is one turn. */
  dialogue?: PlannedDialogue;
  /** A blind solve beside the answer: its number, from 1. */
  attempt?: number;
}

/** One turn of a simulator in a dialogue. */
export interface SimulateCall extends RespondCall {
  speaker: 'user' | 'world';
  dialogue: PlannedDialogue;
  turns: string[];
}

/** One call of a tool that an agent made in its turn. */
export interface UseToolRequest {
  flow: FlowKey;
  turn: string;
  /** Which of the turn's calls, from 0. */
  index: number;
}

export interface PlannedFlow {
  plan: Plan;
  /** The longest that one model call may take: the largest time-out among the run's models. */
  modelTimeoutMs: number;
  /** Model calls in one activity; a flow keeps what its plan says. Absent in older histories: 1. */
  callsPerActivity?: number;
}

export interface VerdictReport {
  /** Response id. */
  response: string;
  verdict: Verdict;
  /** The failed check and its detail; null when kept. */
  reason: string | null;
  /** Every check that applied. */
  checks: CheckRecord[];
}

export interface SaveRequest {
  flow: FlowKey;
  counts: FlowCounts;
  note: string | null;
  verdicts: VerdictReport[];
}

/** What the flows call, named after the agents' roles: lists of calls in, lists of reports out, in the same order. */
export interface FlowActivities {
  planFlow(request: { flow: FlowKey }): Promise<PlannedFlow>;
  transformContent(request: CallsRequest<TransformCall>): Promise<CallReport<ContentReference>[]>;
  writeInstructions(request: CallsRequest<WriteCall>): Promise<CallReport<InstructionReference>[]>;
  suggestEdits(request: CallsRequest<SuggestCall>): Promise<CallReport<SuggestionReference>[]>;
  editInstructions(request: CallsRequest<EditCall>): Promise<CallReport<InstructionReference>[]>;
  respond(request: CallsRequest<RespondCall>): Promise<CallReport<AnswerReference>[]>;
  /** The simulated user, APIs or pages of a dialogue take their turn. */
  simulateTurn(request: CallsRequest<SimulateCall>): Promise<CallReport<AnswerReference>[]>;
  /** Carries out one call of a tool; its result is kept, so that a retry sees the same. */
  useTool(request: UseToolRequest): Promise<Reference>;
  /** Runs the programs that the skill's checks ask for; what came of them is read by `verifySamples`. */
  runPrograms(request: { flow: FlowKey; response: string }): Promise<Reference>;
  /** Runs the skill's checks over answered instructions; writes nothing. */
  verifySamples(request: { flow: FlowKey; responses: string[] }): Promise<VerdictReport[]>;
  /** Ends the flow in the store, together with its samples. */
  saveSamples(request: SaveRequest): Promise<void>;
}

export interface FeedReport {
  /** Flows that have not ended. */
  left: number;
  ended: number;
}

/** What the run itself calls. */
export interface RunActivities {
  /** Keeps the window of open flows full; returns every few hundred flows, every ten minutes, or when none is left. */
  feedFlows(request: { run: string }): Promise<FeedReport>;
  /** The quality pass: exact duplicates and what is over a cap are rejected, in order of ids (design §2). */
  assureQuality(request: { run: string }): Promise<void>;
  /** Writes the run's end; false when flows were added meanwhile and work goes on. */
  finishRun(request: { run: string; state: 'completed' | 'stopped' }): Promise<RunSummary>;
  /** Cancels the flows that are still open. */
  cancelFlows(request: { run: string }): Promise<void>;
}

/** Quick writes that must not wait for a slot held by model calls: run as local activities. */
export interface ControlActivities {
  stopRun(request: { run: string }): Promise<void>;
  pauseRun(request: { run: string }): Promise<void>;
  resumeRun(request: { run: string }): Promise<void>;
  /** Fails with `limits.invalid` for a model that the run does not have. */
  changeLimits(request: { run: string; change: LimitsChange }): Promise<void>;
}

export interface RunSummary {
  finished: boolean;
  flows: { total: number; ended: number; failed: number };
  samples: { kept: number; rejected: number };
}
