import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ended } from './command-line';
import { endsWell } from './ends-well';

/** Every sample of a run, kept or rejected, in order of id, as `export` writes it. */
export async function exportedRows(
  command: (args: string[]) => Promise<Ended>,
  run: string,
  directory: string,
): Promise<Record<string, unknown>[]> {
  await endsWell(command(['export', run, '--to', directory, '--all']));
  const files = (await readdir(directory)).sort();
  const texts = await Promise.all(files.map((each) => readFile(join(directory, each), 'utf8')));
  return texts.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line));
}
