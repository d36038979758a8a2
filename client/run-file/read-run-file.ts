import { dirname, resolve } from 'node:path';
import { parseYamlAs } from '../../services/yaml/parse-yaml-as';
import { readYamlText } from '../../services/yaml/read-yaml-text';
import { type RunFile, runFileFrom } from './run-file';
import { runFileSchema } from './run-file-schema';

/**
 * Reads `agentinstruct.yaml` or another run file. `path` is relative to `cwd`; paths inside are relative to the file's folder.
 * A `UserError` lists every problem with file, line, column and key.
 */
export async function readRunFile(path: string, cwd: string): Promise<RunFile> {
  const absolute = resolve(cwd, path);
  const text = await readYamlText(absolute, path);
  return runFileFrom(parseYamlAs(runFileSchema, text, path), dirname(absolute));
}
