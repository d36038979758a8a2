/**
 * Does `work` every so often, never twice at once, until the returned function is called, which waits for the one under
 * way; `broken` is told what it rejects with.
 */
export function repeat(
  everyMs: number,
  work: () => Promise<void>,
  broken: (error: unknown) => void,
): () => Promise<void> {
  let working: Promise<void> | null = null;
  const timer = setInterval(() => {
    working ??= work()
      .catch(broken)
      .finally(() => {
        working = null;
      });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await working;
  };
}
