import type { RunDocument } from '../documents';

/** Exit codes of every verb (design §9). */
export const EXIT = {
  /** Every flow ended: declined, refused, invalid and rejected are ends. */
  done: 0,
  failed: 1,
  /** Wrong use, or nothing can start. */
  wrongUse: 2,
  /** Flows failed, stopped, paused, left by Ctrl-C, or blocked for longer than was to be waited. */
  incomplete: 3,
  /** The shell's own number for a second Ctrl-C. */
  interrupted: 130,
} as const;

/** How `run` and `refine` end. `waitedForPerson`: a block that only a person can mend outlasted the wait. */
export function exitCodeOf(document: RunDocument, waitedForPerson: boolean): number {
  if (document.state === 'failed') return EXIT.failed;
  if (waitedForPerson || document.state !== 'completed') return EXIT.incomplete;
  return document.flows.failed > 0 ? EXIT.incomplete : EXIT.done;
}
