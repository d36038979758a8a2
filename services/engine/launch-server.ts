import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { temporalConfig } from '../../temporal.config';
import { endProcesses } from '../process/end-processes';
import { freePorts } from './free-ports';
import { placeOf, type ServerPlace, type ServerPorts, serverArguments } from './server-command';
import { serverTrouble } from './server-connection';
import { logFileOf } from './server-files';
import { logSize, logTail, rotateLog } from './server-log';

/** About 4 s on an idle machine, several times that on two busy cores. */
const READY_TIMEOUT_MS = 90_000;
/** One try to reach it. */
const TRY_TIMEOUT_MS = 3_000;
const LOOK_EVERY_MS = 100;
/** A server that never became ready holds nothing worth waiting for. */
const END_GRACE_MS = 2_000;

export interface LaunchRequest {
  binary: string;
  home: string;
  env: Readonly<Record<string, string>>;
  /** Taken where free: those of the last start, so that links to the UI stay right. */
  wishes: Pick<ServerPorts, 'grpc' | 'ui'>;
}

export type Launch =
  | ({ ready: true; pid: number } & ServerPlace)
  | { ready: false; why: string; log: string; portTaken: boolean };

/** Starts one server in a session of its own, which outlives this process, and waits until it answers or is known not to. */
export async function launchServer({ binary, home, env, wishes }: LaunchRequest): Promise<Launch> {
  const { host } = temporalConfig.localServer;
  const [grpc = 0, ui = 0, metrics = 0, http = 0] = await freePorts(host, [wishes.grpc, wishes.ui, null, null]);
  const logFile = logFileOf(home);
  await rotateLog(logFile);
  const since = await logSize(logFile);
  const child = await spawnDetached(binary, serverArguments(home, { grpc, ui, metrics, http }), { home, logFile, env });
  const place = placeOf({ grpc, ui, http });
  const why = await untilReady(child, place);
  if (why === null && child.pid !== undefined) return { ready: true, pid: child.pid, ...place };
  await endProcesses(() => (hasEnded(child) || child.pid === undefined ? [] : [child.pid]), END_GRACE_MS);
  const log = await logTail(logFile, since);
  return { ready: false, why: why ?? 'it has no process', log, portTaken: /address already in use|bind:/i.test(log) };
}

interface Place {
  home: string;
  logFile: string;
  env: Readonly<Record<string, string>>;
}

async function spawnDetached(binary: string, args: string[], { home, logFile, env }: Place): Promise<ChildProcess> {
  const log = await open(logFile, 'a');
  try {
    const child = spawn(binary, args, {
      cwd: home,
      env: { ...env },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** Null when it answers; else why not. */
async function untilReady(child: ChildProcess, place: ServerPlace): Promise<string | null> {
  let trouble: string | null = null;
  for (const until = Date.now() + READY_TIMEOUT_MS; Date.now() < until; await delay(LOOK_EVERY_MS)) {
    trouble = await serverTrouble(place, TRY_TIMEOUT_MS);
    if (hasEnded(child)) return `it ended (${child.signalCode ?? `exit code ${child.exitCode}`}) before it answered`;
    if (trouble === null) return null;
  }
  return `it did not answer within ${READY_TIMEOUT_MS / 1000} s: ${trouble}`;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
