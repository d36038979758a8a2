import { EXPORT_FORMATS, type ExportFormat } from '../services/dataset/export-format';
import type {
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
  stop(name: string): Promise<RunDocument>;
  failures(name: string): Promise<FailuresDocument>;
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
  signal: AbortSignal;
  say: (sentence: string) => void;
}
