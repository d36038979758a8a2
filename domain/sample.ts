import type { Message } from './message';
import type { Usage } from './usage';

/** How one check went; `skipped` when the check does not apply to this sample. */
export interface CheckRecord {
  name: string;
  result: 'passed' | 'failed' | 'skipped' | 'noted';
  detail: string;
}

export type Verdict = 'kept' | 'rejected';

/** One row of the dataset with everything the native export shows (design §9); every key is always present. */
export interface Sample {
  id: string;
  skill: string;
  task: string;
  messages: Message[];
  /** The tools at hand in OpenAI's form, a JSON string; null where the conversation has none. */
  tools: string | null;
  metadata: SampleMetadata;
}

export interface SampleMetadata {
  seed: string;
  source: string;
  transformation: string;
  goal: string | null;
  round: number;
  /** Sample id of the parent instruction's sample; null in round 0. */
  parent: string | null;
  unanswerable: boolean;
  answer: string | null;
  checks: CheckRecord[];
  /** A JSON string; null until there is a judge. */
  judge: string | null;
  verdict: Verdict;
  /** Why it was rejected: failed check's name and detail; null when kept. */
  reason: string | null;
  /** Role to model id, for the roles on this sample's line. */
  models: Record<string, string>;
  /** Of every call on this sample's line, from the seed to the answer. */
  usage: Usage;
  /** Temporal workflow id. */
  workflow: string;
}
