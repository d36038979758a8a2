import type { Ended } from './command-line';

/** The end of a command that must not fail. */
export async function endsWell(ended: Promise<Ended>): Promise<Ended> {
  const end = await ended;
  if (end.code !== 0) throw new Error(`the command ended with ${end.code ?? end.signal}: ${end.stderr}`);
  return end;
}
