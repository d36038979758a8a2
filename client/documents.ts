import type { ArtifactKind } from '../domain/artifact';
import type { Failure } from '../domain/failure';
import type { EffectiveLimits } from '../domain/limits';
import type { SeedKind } from '../domain/seed';
import type { SkillCounts } from '../services/skills/skill-counts';
import type {
  BudgetDocument,
  CallDocument,
  CostDocument,
  ProjectedDocument,
  SpendingDocument,
} from './money-documents';

export type { DeleteDocument } from './delete-document';
export type * from './money-documents';
export type * from './preview-document';

/** What the verbs hold under `--json` (design §9), and what the library returns. Times are ISO 8601, UTC. */

/**
 * `blocked` is derived: a model, the store or a missing worker stops all work until a person mends something.
 * `completed` also with failed flows; `failed`: the run itself could not go on.
 */
export type ShownRunState = 'running' | 'blocked' | 'paused' | 'completed' | 'stopped' | 'failed';

/** `status` without a name; newest first. */
export interface StatusDocument {
  runs: { name: string; state: ShownRunState; startedAt: string }[];
}

/** One skill of a run. `declined` and `failed` count flows, `invalid` calls; `made` = `kept` + `rejected`, samples. */
export interface SkillProgress {
  id: string;
  made: number;
  kept: number;
  rejected: number;
  declined: number;
  invalid: number;
  failed: number;
}

/** Why samples were rejected, or calls and flows made nothing. */
export interface ReasonDocument {
  skill: string;
  outcome: 'rejected' | Failure['outcome'];
  /** A rejected sample's rule; otherwise one sentence. Of each skill and outcome only the commonest sentences. */
  reason: string;
  count: number;
}

/** What stops work. */
export interface BlockDocument {
  /** Null where no model is to blame, e.g. `no worker`. */
  model: string | null;
  /** One sentence: what, and what to do. */
  reason: string;
  /** False: until a person mends it. True: it passes by itself, as an outage of the model's server does. */
  passes: boolean;
  since: string;
}

/** `run`, `refine` and `status NAME`. */
export interface RunDocument {
  name: string;
  state: ShownRunState;
  startedAt: string;
  endedAt: string | null;
  /** `done` holds the ended and the failed ones. */
  flows: { total: number; done: number; failed: number };
  samples: { kept: number; rejected: number };
  skills: SkillProgress[];
  /** `made` were sent, `journaled` were answered from the journal, `failed` ended without an answer. */
  calls: { made: number; journaled: number; failed: number };
  tokens: { input: number; output: number };
  /** Null when the price of a model is not known. */
  usd: number | null;
  /** Worst case of requests that may have been paid and never settled: their process was killed, or no answer came. */
  usdUnsettled: number;
  /** Null without one. */
  budget: BudgetDocument | null;
  /** Where calls, tokens and dollars went. */
  spending: SpendingDocument[];
  /** What is still to come at the rate so far; null before the first flow has ended, and after the last. */
  projected: ProjectedDocument | null;
  blocked: BlockDocument[];
  /** As they hold now: the run file's, or what `limits` changed since. */
  limits: EffectiveLimits;
  /** In order of skill; only in `status NAME` and at the end of a run, not while it is followed. */
  reasons?: ReasonDocument[];
  /** Why the run failed; null otherwise. */
  failure: string | null;
  /** The run's page in the Temporal UI; null where no server is known. */
  ui: string | null;
}

/** A finished run by task and by reason, for `npm start` and the library. */
export interface ReportDocument {
  tasks: { skill: string; task: string; kept: number; rejected: number }[];
  /** In order of skill. */
  reasons: ReasonDocument[];
  /** A sample worth looking at: a kept refined one where there is one. */
  example: string | null;
  /** The teacher was the embedded small model: the samples prove the plumbing, not the quality. */
  embedded: boolean;
}

/** `failures`; most first. */
export interface FailuresDocument {
  groups: { reason: string; count: number; usd: number | null; example: string }[];
}

/** One step from the seed to the sample. */
export interface LineageStep {
  kind: 'seed' | ArtifactKind;
  id: string;
  /** Transformation, task or goal; null where none is meant. */
  agent: string | null;
  title: string;
  text: string;
  calls: CallDocument[];
}

/** `inspect`; seed first. */
export interface InspectDocument {
  /** The row as `export` writes it. */
  sample: Record<string, unknown>;
  lineage: LineageStep[];
  /** Of the calls in its lineage, each once; a call that made several instructions counts whole. */
  cost: CostDocument;
  workflow: { id: string; url: string | null };
}

/** `export`. */
export interface ExportDocument {
  rows: number;
  /** Paths of the files that were written. */
  files: string[];
  /** Samples that this format has no place for, such as skills without a split in `orca`. */
  left: { skill: string; rows: number; reason: string }[];
}

/** `seeds`: what would be read, chunked and dropped, and why. */
export interface SeedsDocument {
  seeds: { id: string; kind: SeedKind; title: string; source: string; words: number; tokens: number }[];
  /** `language`: of a text, by its English name; null when unsure. */
  files: { path: string; kind: SeedKind; language: string | null; seeds: number; words: number }[];
  dropped: { path: string; reason: string }[];
  counts: { files: number; seeds: number; words: number; tokens: number; dropped: number };
}

/** Where an entry of a skill comes from. */
type Origin = 'paper' | 'ours';

/** `skills`. */
export interface SkillsDocument {
  skills: {
    id: string;
    title: string;
    split: string | null;
    transformations: { id: string; title: string; from: Origin }[];
    tasks: { id: string; title: string; from: Origin }[];
    goals: { id: string; title: string; from: Origin }[];
  }[];
  /** Of all the skills shown. */
  counts: SkillCounts;
}

/** `server start`, `server stop`, `server status`. */
export interface ServerDocument {
  running: boolean;
  /** `host:port`; null when nothing runs. */
  address: string | null;
  ui: string | null;
  pid: number | null;
  /** `local` for this home's own server, `remote` where the environment names another. */
  kind: 'local' | 'remote';
}

/** `worker`, when it has ended. */
export interface WorkerDocument {
  address: string;
  taskQueues: string[];
}

/** `doctor`. */
export interface DoctorDocument {
  ok: boolean;
  /** `mend` says what to do; null where nothing is to be done. */
  checks: { name: string; ok: boolean; detail: string; mend: string | null }[];
}

/** `init`. */
export interface InitDocument {
  file: string;
}

/** An error of any verb. */
export interface ErrorDocument {
  error: { message: string; where: string | null };
}
