import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join, sep } from 'node:path';
import { onAbort } from '../../on-abort';
import { type InstalledPython, PYTHON_RUNTIME } from './installed-python';
import { residentBytes } from './resident-bytes';

/** Starting takes half a second of a core; on a loaded machine many times that. */
const START_TIMEOUT_MS = 60_000;
/** A program that a model writes to compute something ends in far less (ours; told in the tool's description). */
export const RUN_TIMEOUT_MS = 10_000;
/** The interpreter holds 190 MB, of which 30 are its own memory; a program may add 256 (runtime/open-python.mjs); the rest is slack. */
const MOST_RESIDENT_BYTES = 640 * 1024 * 1024;
/** A program can fill memory at about a gigabyte a second. */
const WATCH_EVERY_MS = 100;
/** Far more than the runner writes: it bounds what a program prints. */
const MOST_OUTPUT_CHARACTERS = 256 * 1024;
/** Of a core: more than any program gets, for one whose starter was killed and can no longer end it. */
const CPU_SECONDS = 60;
/** The system's own limits: no core dumps, no files. Set by the shell, which then becomes Node. */
const LIMITED = `ulimit -t ${CPU_SECONDS}; ulimit -c 0; ulimit -f 0; exec "$0" "$@"`;
/** For JavaScript's own memory in the process, outside of Python's. */
const HEAP_MB = 256;

/** How a program's process ended. */
export interface ProgramEnd {
  /** `unstarted`: it ended before the program began. */
  end: 'done' | 'unstarted' | 'timeout' | 'memory' | 'output';
  /** What the runner wrote after its first line. */
  answer: string;
  /** The end of what it complained of. */
  complaint: string;
}

/**
 * Runs one program in a process that is for it alone: no environment, no file but Pyodide's, no other process, and killed
 * when it takes too long or too much (docs/decisions/0020). Rejects with the signal's reason when that is aborted.
 */
export async function runInProcess(python: InstalledPython, code: string, signal: AbortSignal): Promise<ProgramEnd> {
  signal.throwIfAborted();
  const child = start(flags(python));
  const kill = () => void child.kill('SIGKILL');
  const stopListening = onAbort(signal, kill);
  try {
    const end = await watch(child, code);
    signal.throwIfAborted();
    return end;
  } finally {
    stopListening();
    kill();
  }
}

function start(args: string[]): ChildProcessWithoutNullStreams {
  const options = { cwd: PYTHON_RUNTIME, env: {}, stdio: 'pipe' } as const;
  if (process.platform === 'win32') return spawn(process.execPath, args, options);
  return spawn('/bin/sh', ['-c', LIMITED, process.execPath, ...args], options);
}

function flags({ pyodide, snapshot }: InstalledPython): string[] {
  const readable = [`${pyodide}${sep}`, `${PYTHON_RUNTIME}${sep}`, `${dirname(snapshot)}${sep}`];
  return [
    '--experimental-permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${HEAP_MB}`,
    '--no-warnings',
    join(PYTHON_RUNTIME, 'runner.mjs'),
    pyodide,
    snapshot,
  ];
}

async function watch(child: ChildProcessWithoutNullStreams, code: string): Promise<ProgramEnd> {
  let [written, complaint] = ['', ''];
  let stopped: ProgramEnd['end'] | null = null;
  const stop = (why: ProgramEnd['end']) => {
    stopped ??= why;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(stop, START_TIMEOUT_MS, 'unstarted');
  const memory = setInterval(() => void watchMemory(child.pid, stop), WATCH_EVERY_MS);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (written === '') {
      clearTimeout(timer);
      timer = setTimeout(stop, RUN_TIMEOUT_MS, 'timeout');
    }
    written += text;
    if (written.length > MOST_OUTPUT_CHARACTERS) stop('output');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-500);
  });
  child.stdin.on('error', () => {}); // it ended before it read the program: `close` tells how
  child.stdin.end(code);
  try {
    await once(child, 'close');
  } finally {
    clearTimeout(timer);
    clearInterval(memory);
  }
  return { end: stopped ?? (written === '' ? 'unstarted' : 'done'), answer: written.slice(1), complaint };
}

async function watchMemory(pid: number | undefined, stop: (why: 'memory') => void): Promise<void> {
  const held = pid === undefined ? null : await residentBytes(pid);
  if (held !== null && held > MOST_RESIDENT_BYTES) stop('memory');
}
