import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../services/package-root';
import { describeError } from './describe-error';
import { EXIT } from './exit-code';
import { processShell } from './process-shell';
import { runCommandLine } from './run-command-line';

const packageSchema = z.object({ version: z.string() });

/** The command line: `argv` without node and script. Resolves with the exit code once everything that was opened is closed. */
export async function main(argv: string[] = process.argv.slice(2)): Promise<number> {
  const shell = processShell(argv);
  try {
    const exitCode = await runCommandLine(argv, version(), shell);
    await shell.close();
    return exitCode;
  } catch (error) {
    // Standard output cannot be written (a full disk), or what was opened does not close.
    shell.say(describeError(error).text);
    return EXIT.failed;
  }
}

function version(): string {
  return packageSchema.parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))).version;
}
