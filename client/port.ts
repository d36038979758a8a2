import type { LimitsChange } from '../domain/limits';
import { EXPORT_FORMATS, type ExportFormat } from '../services/dataset/export-format';
import type {
  DeleteDocument,
  DoctorDocument,
  EstimateDocument,
  ExportDocument,
  FailuresDocument,
  InspectDocument,
  PreviewDocument,
  RunDocument,
  SeedsDocument,
  ServerDocument,
  SkillsDocument,
  StatusDocument,
  WorkerDocument,
} from './documents';
import type { RunFile } from './run-file/run-file';

/**
 * What the verbs need of the library. Making one does no I/O: each method opens only what it needs, `skills` and `seeds`
 * nothing but files. What a user can mend is thrown as `UserError`.
 */
export interface Client {
  /** Checks, prepares and starts the run, or goes on with it; with worker `own` it works in this process. */
  launch(options: LaunchOptions): Promise<RunHandle>;
  /** A run of refinement flows over instructions the user has. */
  refine(options: RefineOptions): Promise<RunHandle>;
  preview(file: RunFile): Promise<PreviewDocument>;
  /** Needs no server and sends nothing; notes on models go to `say`. */
  estimate(file: RunFile, say: (sentence: string) => void): Promise<EstimateDocument>;
  runs(): Promise<StatusDocument>;
  run(name: string): Promise<RunDocument>;
  /** Ends a run for good; what it made can be exported. */
  stop(name: string): Promise<RunDocument>;
  /** No request leaves after two seconds; calls in flight finish, flows wait where they stand. Asks a live worker. */
  pause(name: string): Promise<RunDocument>;
  resume(name: string): Promise<RunDocument>;
  /** Changes limits of a live run; they act within two seconds and hold until it is launched anew. */
  limits(name: string, change: LimitsChange): Promise<RunDocument>;
  failures(name: string): Promise<FailuresDocument>;
  /** Tries again what stands in the failure ledger, with another answer of each call that failed. */
  retry(options: RetryOptions): Promise<RunHandle>;
  /** Frees the rows and histories of a run that has ended; with `journal` also the answers that it paid for. */
  deleteRun(name: string, options: { journal: boolean }): Promise<DeleteDocument>;
  inspect(sample: string): Promise<InspectDocument>;
  exportRun(options: ExportOptions): Promise<ExportDocument>;
  seeds(options: SeedsOptions): Promise<SeedsDocument>;
  /** One skill by id or file, or all of ours. */
  skills(reference: string | null): Promise<SkillsDocument>;
  server: {
    start(): Promise<ServerDocument>;
    stop(): Promise<ServerDocument>;
    status(): Promise<ServerDocument>;
  };
  /** Works until `signal` aborts or, with `run`, until that run has ended; calls in flight are finished first. */
  worker(options: WorkerOptions): Promise<WorkerDocument>;
  doctor(): Promise<DoctorDocument>;
  close(): Promise<void>;
}

/** `own`: in this process; `background`: in a process that outlives it; `none`: others work. */
export type WorkerPlace = 'own' | 'background' | 'none';

export interface LaunchOptions {
  file: RunFile;
  worker: WorkerPlace;
  /** One sentence for each step of what may take a while: fetching, starting the server, reading seeds. */
  say: (sentence: string) => void;
}

export interface RefineOptions extends LaunchOptions {
  /** Absolute path of the JSONL file: `{ instruction, content?, task? }` a line. */
  instructions: string;
  /** The skill's id, or the absolute path of a skill file. */
  skill: string;
}

export interface RetryOptions extends Pick<LaunchOptions, 'worker' | 'say'> {
  name: string;
  /** Only what failed for a reason that contains this; null: everything. */
  reason: string | null;
}

export interface RunHandle {
  name: string;
  ui: string | null;
  /**
   * The run as it stands, at once and then at least every two seconds; ends when the run has ended or this process let
   * go of it. The last one may be a moment old: `result` is the final word.
   */
  progress(): AsyncIterable<RunDocument>;
  /** Waits for the end of the run. */
  result(): Promise<RunDocument>;
  /** Lets go: this process's worker ends once calls in flight are finished. The run stays as it is and can be resumed. */
  detach(): Promise<RunDocument>;
}

export { EXPORT_FORMATS, type ExportFormat };

export interface ExportOptions {
  name: string;
  /** Absolute path. */
  directory: string;
  format: ExportFormat;
  /** Rejected samples too. */
  all: boolean;
}

export interface SeedsOptions {
  paths: string[];
  /** What the paths are relative to. */
  folder: string;
  chunkTokens: number;
}

export interface WorkerOptions {
  /** Null: any run, for ever. */
  run: string | null;
  /** Which queues to serve, as `domain/queues.ts` names them. */
  queues: readonly string[];
  signal: AbortSignal;
  say: (sentence: string) => void;
}
