import type { RunDocument } from '../../documents';

/**
 * Tells, from a run's documents as they come, whether work has been blocked or paused for longer than one wants to wait
 * for a person. What passes by itself never ends a `run` (design §9).
 */
export function blockWatch(waitMs: number): (document: RunDocument, at: number) => boolean {
  let since: number | null = null;
  return ({ state, blocked }, at) => {
    const needsPerson = state === 'paused' || blocked.some(({ passes }) => !passes);
    since = needsPerson ? (since ?? at) : null;
    return since !== null && at - since >= waitMs;
  };
}
