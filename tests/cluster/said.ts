/** Says what is done and how long it took, so that a run of minutes can be followed. */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  say(`${what} ...`);
  const result = await work();
  say(`${what}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
