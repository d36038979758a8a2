import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Another process that writes answers to the store of a home. */
export interface StoreWriter {
  process: ChildProcess;
  /** Keys whose write was confirmed, so far. */
  stored: string[];
  /** Resolves with the exit code; null when it was killed. */
  ended: Promise<number | null>;
}

export function startStoreWriter(home: string, name: string, count: number): StoreWriter {
  const script = join(__dirname, 'store-writer.ts');
  const loader = join(__dirname, 'load-typescript.js');
  const writer = spawn(process.execPath, ['-r', loader, script, home, name, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stored: string[] = [];
  createInterface({ input: writer.stdout }).on('line', (key) => stored.push(key));
  return { process: writer, stored, ended: once(writer, 'close').then(() => writer.exitCode) };
}
