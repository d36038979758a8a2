import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { freePorts } from '../../services/engine/free-ports';
import { withServer } from '../../services/engine/with-server';
import { signal } from '../support/command-line';
import { say } from './said';

const HOST = '127.0.0.1';
const CONFIGURATION = join('examples', 'cluster', 'temporal-server.yaml');
const ROOT = join(__dirname, '..', '..');

/** Eight seconds on two quiet cores. */
const START_DEADLINE_MS = 120_000;
const ANSWER_MS = 2_000;
const LOOK_EVERY_MS = 500;

/** Runs the server as long as its standard input is open: it ends with this process, however that ends. Its log is stream 3. */
const WHILE_INPUT_IS_OPEN = '"$@" </dev/null >&3 2>&3 & echo $!; read -r _; kill -TERM $!; wait $!';

const PORTS = [
  'TEMPORAL_FRONTEND_PORT',
  'TEMPORAL_FRONTEND_MEMBERSHIP_PORT',
  'TEMPORAL_HTTP_PORT',
  'TEMPORAL_HISTORY_PORT',
  'TEMPORAL_HISTORY_MEMBERSHIP_PORT',
  'TEMPORAL_MATCHING_PORT',
  'TEMPORAL_MATCHING_MEMBERSHIP_PORT',
  'TEMPORAL_WORKER_PORT',
  'TEMPORAL_WORKER_MEMBERSHIP_PORT',
  'TEMPORAL_METRICS_PORT',
] as const;

/** One Temporal server on PostgreSQL, on ports of its own, that can be killed and started again. */
export interface TemporalServer {
  address: string;
  start(): Promise<void>;
  /** kill -9, as a machine that loses its power. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface Started {
  guard: ChildProcess;
  pid: number;
}

export async function temporalServer(binary: string, postgres: URL, log: string): Promise<TemporalServer> {
  const ports = await freePorts(
    HOST,
    PORTS.map(() => null),
  );
  const variables = {
    PATH: process.env.PATH,
    POSTGRES_ADDRESS: postgres.host,
    POSTGRES_USER: postgres.username,
    POSTGRES_PASSWORD: postgres.password,
    ...Object.fromEntries(PORTS.map((name, index) => [name, `${ports[index]}`])),
  };
  const address = `${HOST}:${ports[0]}`;
  let started: Started | null = null;
  const end = async () => {
    if (started === null) return;
    const ended = once(started.guard, 'exit');
    started.guard.stdin?.end();
    await ended;
    started = null;
  };
  return {
    address,
    start: async () => {
      started = await launch(binary, variables, log);
      await untilItAnswers(address, log);
    },
    kill: async () => {
      signal(started?.pid, 'SIGKILL');
      await end();
    },
    stop: end,
  };
}

async function launch(binary: string, env: NodeJS.ProcessEnv, log: string): Promise<Started> {
  const command = [binary, '--config-file', CONFIGURATION, '--allow-no-auth', 'start'];
  say(`$ server ${command.slice(1).join(' ')}`);
  const output = openSync(log, 'a');
  const guard = spawn('/bin/sh', ['-c', WHILE_INPUT_IS_OPEN, 'sh', ...command], {
    cwd: ROOT,
    env,
    stdio: ['pipe', 'pipe', 'ignore', output],
  });
  closeSync(output);
  if (guard.stdout === null) throw new Error('the Temporal server was started without a way to say its process id');
  const [pid] = await once(createInterface({ input: guard.stdout }), 'line');
  return { guard, pid: Number(pid) };
}

async function untilItAnswers(address: string, log: string): Promise<void> {
  for (const deadline = Date.now() + START_DEADLINE_MS; ; await delay(LOOK_EVERY_MS)) {
    try {
      await withServer({ address }, ANSWER_MS, ({ workflowService }) => workflowService.listNamespaces({}));
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`the Temporal server does not answer; see ${log}`, { cause: error });
    }
  }
}
