import { open } from 'node:fs/promises';
import { UserError } from '../../domain/errors';
import { quoted } from '../../domain/quoted';
import { fileProblem } from '../file-problem';

/** The longest skill file we know has 80 KiB; a larger YAML file is data that was named by mistake. */
const MOST_BYTES = 1024 * 1024;

/**
 * Reads a YAML file as text. Each way in which it cannot be one is a `UserError` with its own sentence;
 * errors call the file `shownAs`, which is how the user named it.
 */
export async function readYamlText(path: string, shownAs = path): Promise<string> {
  return decoded(await readBytes(path, shownAs), shownAs);
}

async function readBytes(path: string, shownAs: string): Promise<Buffer> {
  // Checked here because the file system would throw a plain TypeError.
  if (path.includes('\0')) throw new UserError(`${quoted(shownAs)} is not a path`);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new UserError(`cannot read ${quoted(shownAs)}: ${fileProblem(error)}`, shownAs);
  });
  try {
    const status = await file.stat();
    if (status.isDirectory()) throw new UserError(`${quoted(shownAs)} is a folder; name a YAML file`, shownAs);
    if (!status.isFile()) throw new UserError(`${quoted(shownAs)} is not a regular file`, shownAs);
    if (status.size > MOST_BYTES)
      throw new UserError('the file is larger than 1 MiB; name a YAML file of ours', shownAs);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function decoded(bytes: Buffer, path: string): string {
  if (bytes.includes(0)) throw new UserError('the file is binary, not YAML text', path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError(`the file is not UTF-8 text (${String(error)})`, path);
  }
}
