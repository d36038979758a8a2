import type { RunDocument } from '../../documents';

/** Tells, from a run's documents as they come, whether work has been blocked or paused for longer than one wants to wait. */
export function blockWatch(waitMs: number): (document: RunDocument, at: number) => boolean {
  let since: number | null = null;
  return ({ state, blocked }, at) => {
    since = blocked.length === 0 && state !== 'paused' ? null : (since ?? at);
    return since !== null && at - since >= waitMs;
  };
}
