/** The sentence for a key, flag or role that we know and do not have yet. `what` is singular. */
export function comesLater(what: string): string {
  return `${what} comes with a later release; leave it out for now`;
}
