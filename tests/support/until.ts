/** Waits for something that is about to happen; the test's own time-out says when it did not. */
export async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 2));
}
