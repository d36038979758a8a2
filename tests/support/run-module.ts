import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');

/** Runs lines of plain ESM in a process of their own, at the root of the project, and returns what they print as JSON. */
export async function runModule(code: string, env: NodeJS.ProcessEnv = process.env): Promise<unknown> {
  const script = `${code}\nfunction print(value) { process.stdout.write(JSON.stringify(value)); }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env,
  });
  return JSON.parse(stdout);
}
