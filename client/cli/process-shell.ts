import { createInterface } from 'node:readline/promises';
import { type Environment, readEnvironment } from '../../services/environment';
import { openClient } from '../open-client';
import type { Client } from '../port';
import { EXIT } from './exit-code';
import type { Shell } from './shell';
import { shellQuoted } from './shell-quoted';

/** The shell of a real process. `close` ends what was opened. */
export function processShell(argv: readonly string[]): Shell & { close(): Promise<void> } {
  const environment = readEnvironment();
  const opened: Client[] = [];
  // A reader that went away (`| head`) is no failure; `print` learns of it through its callback, and progress has no reader then.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return {
    cwd: process.cwd(),
    commandLine: ['npx', 'agentinstruct', ...argv].map(shellQuoted).join(' '),
    client: async (instead = {}) => {
      const client = await openClient({ ...environment, ...instead });
      opened.push(client);
      return client;
    },
    print: printed,
    say: (line) => {
      process.stderr.write(`${line}\n`);
    },
    bars: drawsBars(environment) ? process.stderr : null,
    attended: process.stderr.isTTY && !environment.ci,
    confirm,
    now: () => performance.now(),
    onInterrupt,
    close: async () => {
      for (const client of opened) await client.close();
    },
  };
}

function drawsBars(environment: Environment): boolean {
  return process.stderr.isTTY && !environment.ci && !environment.noColor && process.stderr.hasColors();
}

function printed(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && !isBrokenPipe(error)) reject(error);
      else resolve();
    });
  });
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onInterrupt(handler: () => void): () => void {
  let already = false;
  const listener = () => {
    if (already) process.exit(EXIT.interrupted);
    already = true;
    handler();
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener);
  };
}
