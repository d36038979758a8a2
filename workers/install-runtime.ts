import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, type MetricsExporterConfig, Runtime } from '@temporalio/worker';
import pino from 'pino';
import type { Environment } from '../services/environment';
import { errorMessage } from '../services/error-message';
import { metricsAddress } from '../services/metrics/metrics-address';
import { notServed } from '../services/metrics/refuse-taken-address';

let installed = false;

/** Of a call with its waits in the worker, seconds: from what a journal answers to the longest of reasoning models. */
const CALL_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160, 320, 640];

/**
 * Once per process, before the first worker: the SDK's log goes to a file of the home, so that progress on the terminal
 * stays readable, and signals are ours: a stop first ends waits, then lets requests in flight finish. Metrics of the SDK
 * and ours are served where the environment names an address.
 */
export function installRuntime({ home, metrics }: Environment): void {
  if (installed) return;
  const address = metrics === null ? null : metricsAddress(metrics, 'AGENTINSTRUCT_METRICS');
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
  const logging = { forward: {}, filter: 'WARN' as const };
  const telemetryOptions = address === null ? { logging } : { logging, metrics: servedAt(address) };
  try {
    Runtime.install({ logger, shutdownSignals: [], telemetryOptions });
  } catch (error) {
    if (address === null || !/prometheus/i.test(errorMessage(error))) throw error;
    throw notServed(error, address);
  }
  installed = true;
}

function servedAt(bindAddress: string): MetricsExporterConfig {
  const histogramBucketOverrides = { agentinstruct_call_seconds: CALL_SECONDS };
  const naming = { countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true };
  return { attachServiceName: false, prometheus: { bindAddress, ...naming, histogramBucketOverrides } };
}
