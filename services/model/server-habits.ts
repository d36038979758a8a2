import type { ModelSettings } from '../../domain/model-settings';
import type { JournaledAnswer } from '../store/journal-entry';
import { findJson } from './answer-text';

/** The rungs of structured output, best first (design §6). */
const RUNGS = ['strict', 'json', 'none'] as const;
export type Rung = (typeof RUNGS)[number];

/**
 * What one server was found to take, for one model: found once, remembered for the life of the process. `structured`
 * in the run file fixes the rung.
 */
export class ServerHabits {
  private found: Rung = 'strict';
  /** An answer came back as JSON on this rung: what the server refuses from now on is the request's fault. */
  private settled = false;
  private seeds = true;

  /** The embedded model's chat template has no tools. */
  constructor(private tools = true) {}

  rung(structured: ModelSettings['structured']): Rung {
    return structured === 'auto' ? this.found : structured;
  }

  /** Whether the server's word against this rung means the next one is to be tried. */
  mayStepDown(structured: ModelSettings['structured']): boolean {
    return structured === 'auto' && !this.settled && this.found !== 'none';
  }

  /** Several calls may find the same at once: only the first moves the rung. */
  stepDown(from: Rung): void {
    if (this.found === from && !this.settled) this.found = RUNGS[RUNGS.indexOf(from) + 1] ?? 'none';
  }

  /** JSON on a rung settles it; a server that takes a schema and then writes prose stands on a lower one. */
  learn(on: Rung, answer: JournaledAnswer): void {
    if (this.settled || this.found !== on || answer.refusal !== null || answer.text.trim() === '') return;
    if (findJson(answer.text) !== undefined) this.settled = true;
    else if (answer.finishReason === 'stop') this.stepDown(on);
  }

  get takesTools(): boolean {
    return this.tools;
  }

  refuseTools(): void {
    this.tools = false;
  }

  get takesSeed(): boolean {
    return this.seeds;
  }

  refuseSeed(): void {
    this.seeds = false;
  }
}
