import { join } from 'node:path';
import { readEnvironment } from '../../services/environment';
import { packageRoot } from '../../services/package-root';
import { AgentInstruct } from '../agent-instruct';
import { describeError } from '../cli/describe-error';
import { EXIT } from '../cli/exit-code';
import { processShell } from '../cli/process-shell';
import { followRun } from '../cli/progress/follow-run';
import type { Shell } from '../cli/shell';
import type { RunDocument } from '../documents';
import { readRunFile } from '../run-file/read-run-file';
import { demoText } from './demo-text';

const RUN_FILE = join('examples', 'agentinstruct.yaml');

/**
 * `npm start`: the example documents through both skills with whatever model the ladder finds, to a dataset on disk.
 * Typed again, it goes on where it was. On a terminal it stays up until Ctrl-C, for the UI; elsewhere it ends.
 */
export async function runDemo(): Promise<number> {
  const shell = processShell([]);
  const environment = readEnvironment();
  const library = new AgentInstruct(environment);
  try {
    const { document, exitCode } = await makeDataset(library, { ...shell, commandLine: 'npm start' });
    if (exitCode !== EXIT.done) return exitCode;
    await shell.print(`${await demoText(library, document, environment.home)}\n`);
    if (process.stdout.isTTY && shell.attended) await untilInterrupted(shell);
    return exitCode;
  } catch (error) {
    const { text, exitCode } = describeError(error);
    shell.say(text);
    return exitCode;
  } finally {
    await library.close();
    await shell.close();
  }
}

async function makeDataset(library: AgentInstruct, shell: Shell): Promise<{ document: RunDocument; exitCode: number }> {
  const file = await readRunFile(join(packageRoot(), RUN_FILE), packageRoot());
  let name = '';
  const launch = async (say: (line: string) => void) => {
    const handle = await library.launch({ file, worker: 'own', say });
    if (handle.ui !== null) say(`follow it in the Temporal UI: ${handle.ui}`);
    name = handle.name;
    return handle;
  };
  const { text, exitCode } = await followRun(launch, shell, undefined);
  if (exitCode !== EXIT.done) shell.say(text);
  return { document: await library.run(name), exitCode };
}

function untilInterrupted(shell: Shell): Promise<void> {
  shell.say('the Temporal UI stays up; Ctrl-C ends this');
  return new Promise((resolve) => shell.onInterrupt(resolve));
}
