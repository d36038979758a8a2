import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';

let installed = false;

/**
 * Once per process, before the first worker: the SDK's log goes to a file of the home, so that progress on the terminal
 * stays readable, and signals are ours: a stop first ends waits, then lets requests in flight finish.
 */
export function installRuntime(home: string): void {
  if (installed) return;
  installed = true;
  mkdirSync(home, { recursive: true });
  const file = pino.destination({ dest: join(home, 'worker.log'), sync: false, append: true });
  file.on('error', () => {}); // a full disk costs lines of the log, not the worker; the store and the engine say what is wrong
  const log = pino({ base: { pid: process.pid } }, file);
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => {
    const entry = { ...meta };
    if (level === 'ERROR') log.error(entry, message);
    else if (level === 'WARN') log.warn(entry, message);
    else log.info(entry, message);
  });
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { forward: {}, filter: 'WARN' } } });
}
