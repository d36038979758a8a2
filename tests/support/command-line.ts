import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { serverMark } from '../../services/engine/server-command';
import { errorCode } from '../../services/error-code';
import { processesWith } from '../../services/process/process-list';

const ROOT = join(__dirname, '..', '..');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** What it has said on standard error so far. */
  said(): string;
}

/** The real command line as a process of its own, in a folder and with an environment of the test's. */
export function startCommand(args: string[], folder: string, variables: Record<string, string>): Running {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'agentinstruct.mjs'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => {
    written.stdout += String(data);
  });
  child.stderr?.on('data', (data) => {
    written.stderr += String(data);
  });
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, ...written }));
  return { child, ended, said: () => written.stderr };
}

export function command(args: string[], folder: string, variables: Record<string, string>): Promise<Ended> {
  return startCommand(args, folder, variables).ended;
}

/** Kills with -9 whatever was started for a home, and the given processes. */
export function killEverything(home: string, ...running: Running[]): void {
  for (const { pid } of processesWith(home)) signal(pid, 'SIGKILL');
  for (const { child } of running) signal(child.pid, 'SIGKILL');
}

export function hasEnded({ child }: Running): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Kills a home's Temporal server with -9, and nothing else. */
export function killServer(home: string): void {
  for (const pid of serversOf(home)) signal(pid, 'SIGKILL');
}

export function serversOf(home: string): number[] {
  return processesWith(serverMark(home)).map(({ pid }) => pid);
}

/** A process that has ended meanwhile needs no signal. */
export function signal(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
