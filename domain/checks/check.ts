import type { Content, Instruction, ProgramOutput, Response } from '../artifact';
import type { CheckRecord } from '../sample';
import type { Seed } from '../seed';

/** Everything a check may look at. Checks are pure: no model, no clock, no I/O. */
export interface CheckSubject {
  seed: Seed;
  content: Content;
  instruction: Instruction;
  /** The parent instruction with its own content and its answer, if it has one; null in round 0. */
  parent: { instruction: Instruction; content: Content; response: Response | null } | null;
  response: Response;
  /** Blind answers to the same instruction; empty where the skill asks for none. */
  solutions: readonly string[];
  /** What came of the check's own programs, in their order. */
  outputs: readonly Pick<ProgramOutput, 'status' | 'text'>[];
  /** `seed` or a BCP 47 code. */
  language: string;
}

/** What is known when programs are chosen. */
export type ProgramSubject = Omit<CheckSubject, 'outputs'>;

export type CheckResult = Pick<CheckRecord, 'result' | 'detail'>;

/** A named rule. `failed` rejects the sample with the detail as its reason; `noted` only writes it down. */
export interface Check {
  name: string;
  /** One sentence, for `docs/skills.md`. */
  about: string;
  /** Python programs whose outputs `run` needs; the engine runs them, the check stays pure. */
  programs?(subject: ProgramSubject): string[];
  run(subject: CheckSubject): CheckResult;
}

export const PASSED: CheckResult = { result: 'passed', detail: '' };

export function failed(detail: string): CheckResult {
  return { result: 'failed', detail };
}

export function noted(detail: string): CheckResult {
  return { result: 'noted', detail };
}

export function skipped(detail: string): CheckResult {
  return { result: 'skipped', detail };
}
