import { execFile } from 'node:child_process';

export interface CommandOptions {
  /** The whole environment of the process: nothing is added to it. */
  env: Readonly<Record<string, string>>;
  timeoutMs: number;
  cwd?: string;
}

export interface CommandResult {
  /** `missing`: no such program. `timeout`: killed. */
  end: 'ok' | 'failed' | 'missing' | 'timeout';
  stdout: string;
  stderr: string;
}

/** More output than this of a package manager or of `--version` says nothing new. */
const MOST_OUTPUT_BYTES = 4 * 1024 * 1024;

/** Runs a program to its end, without a shell. Never rejects: how it went is in the result. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { env, cwd, timeoutMs } = options;
  return new Promise((resolve) => {
    execFile(
      command,
      [...args],
      { env: { ...env }, cwd, timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT_BYTES },
      (error, stdout, stderr) => resolve({ end: howItEnded(error), stdout, stderr }),
    );
  });
}

function howItEnded(error: { code?: unknown; killed?: boolean } | null): CommandResult['end'] {
  if (error === null) return 'ok';
  if (error.code === 'ENOENT' || error.code === 'EACCES') return 'missing';
  return error.killed ? 'timeout' : 'failed';
}
