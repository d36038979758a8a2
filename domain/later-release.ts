/** Budgets, rate limits and the verbs that go with runs of days. */
export const LONG_RUNS = 'the release for long runs';

/** The sentence for a key, flag, role or verb that we know and do not have yet. `what` is singular. */
export function comesLater(what: string, release = 'a later release', meanwhile = 'leave it out for now'): string {
  return `${what} comes with ${release}; ${meanwhile}`;
}
