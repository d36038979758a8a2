import type { FlowCounts, FlowKey } from '../../domain/flow';
import type { Sample, Verdict } from '../../domain/sample';

export interface SampleStore {
  /**
   * A flow's end and its samples in one transaction: flow `ended`, counts, note, samples. Existing samples stay, but those
   * of a retried flow, whose place these take.
   */
  endFlow(flow: FlowKey, counts: FlowCounts, note: string | null, samples: Sample[]): Promise<void>;
  get(run: string, id: string): Promise<Sample | null>;
  /** Runs that hold the sample, newest first. */
  runsOf(id: string): Promise<string[]>;
  count(run: string): Promise<{ kept: number; rejected: number }>;
  /** In order of id, in pages; `verdict` narrows. */
  stream(run: string, verdict?: Verdict): AsyncIterable<Sample>;
  /** Sets verdict and reason of samples (the quality pass). A reason is `<rule>: <detail>`. */
  judge(run: string, verdicts: SampleVerdict[]): Promise<void>;
  /**
   * Keeps again what a rule of the quality pass rejected. The pass starts with it, so that a run that was extended, or
   * a pass that was cut off, ends as if all had come at once.
   */
  restore(run: string, rule: string): Promise<void>;
  /** Kept samples with the same messages as a kept sample with a smaller id, in pages. */
  duplicates(run: string): AsyncIterable<Duplicate>;
  /** By skill: how many samples are kept, and how many of these are unanswerable. */
  keptBySkill(run: string): Promise<KeptCounts[]>;
  /** Ids of kept unanswerable samples in order of id, in pages. */
  unanswerableKept(run: string, skill: string): AsyncIterable<string>;
  /** Counts by skill and task, for the table at a run's end: made = kept + rejected. */
  byTask(run: string): Promise<TaskCounts[]>;
  /** Rejected samples by what stands before the reason's first colon (the check's name), most first. */
  byReason(run: string): Promise<ReasonCounts[]>;
}

export interface SampleVerdict {
  id: string;
  verdict: Verdict;
  reason: string | null;
}

export interface Duplicate {
  id: string;
  /** The kept sample with the smallest id that has the same messages. */
  original: string;
}

export interface KeptCounts {
  skill: string;
  kept: number;
  unanswerable: number;
}

export interface TaskCounts {
  skill: string;
  task: string;
  kept: number;
  rejected: number;
}

export interface ReasonCounts {
  skill: string;
  reason: string;
  count: number;
  /** The smallest id among them. */
  example: string;
}
