/** What an error says, and why: Temporal's client says "Failed to start Workflow" and leaves the reason to its cause. */
export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message || error.name;
  const cause = error.cause === undefined ? '' : errorMessage(error.cause);
  return cause === '' || message.includes(cause) ? message : `${message}: ${cause}`;
}
