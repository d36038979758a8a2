import type { FlowCounts, FlowKey } from '../flow';
import type { LimitsChange } from '../limits';
import type { Role } from '../model-settings';
import type { Plan, PlannedTask, PlannedTransformation } from '../plan';
import type { CheckRecord, Verdict } from '../sample';
import type {
  CallReport,
  CallsRequest,
  ContentReference,
  InstructionReference,
  ResponseReference,
  SuggestionReference,
} from './references';

export interface TransformCall {
  transformation: PlannedTransformation;
}

export interface WriteCall {
  content: string;
  task: PlannedTask;
}

export interface SuggestCall {
  instruction: string;
  /** Goal ids, one suggestion for each. */
  goals: string[];
}

export interface EditCall {
  suggestion: string;
  goal: string;
  round: number;
}

export interface RespondCall {
  instruction: string;
  task: string;
  /** Index into the skill's layouts. */
  layout: number;
}

export interface PlannedFlow {
  plan: Plan;
  /** The longest that one model call may take: the largest time-out among the run's models. */
  modelTimeoutMs: number;
  /** Model calls in one activity; a flow keeps what its plan says. Absent in older histories: 1. */
  callsPerActivity?: number;
  /** The flow runs once more, with other answers of the calls that failed. Absent in older histories: unknown. */
  retried?: boolean;
  /** Task queues of roles whose calls do not go to the workflow's own. Absent in older histories, and where there are none. */
  taskQueues?: Partial<Record<Role, string>>;
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

/** What asks a model, named after the agents' roles: lists of calls in, lists of reports out, in the same order. */
export interface ModelActivities {
  transformContent(request: CallsRequest<TransformCall>): Promise<CallReport<ContentReference>[]>;
  writeInstructions(request: CallsRequest<WriteCall>): Promise<CallReport<InstructionReference>[]>;
  suggestEdits(request: CallsRequest<SuggestCall>): Promise<CallReport<SuggestionReference>[]>;
  editInstructions(request: CallsRequest<EditCall>): Promise<CallReport<InstructionReference>[]>;
  respond(request: CallsRequest<RespondCall>): Promise<CallReport<ResponseReference>[]>;
}

/** What the flows call. */
export interface FlowActivities extends ModelActivities {
  planFlow(request: { flow: FlowKey }): Promise<PlannedFlow>;
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
