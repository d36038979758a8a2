import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../domain/errors';
import { temporalConfig } from '../../temporal.config';
import type { Environment } from '../environment';
import { makeFolder } from '../make-folder';
import { endProcesses } from '../process/end-processes';
import { processesWith } from '../process/process-list';
import { withLock } from '../process/with-lock';
import type { TemporalBinary } from './binary/rung';
import { temporalBinary } from './binary/temporal-binary';
import { type Launch, launchServer } from './launch-server';
import { serverMark } from './server-command';
import { setRetention } from './server-connection';
import { dataFileOf, lockFileOf } from './server-files';
import { readServerRecord, type ServerRecord, writeServerRecord } from './server-record';
import { type ServerStatus, serverStatus } from './server-status';

/** Two bounded starts, one after the other, with time to spare. */
const LOCK_WAIT_MS = 240_000;
/** A server that another process started and then left is given this long to become ready. */
const ADOPT_WAIT_MS = 60_000;
const LOOK_EVERY_MS = 200;
/** Ports are chosen before the server takes them, so another may be quicker; three times in a row is no chance. */
const PORT_TRIES = 3;
const STOP_GRACE_MS = 10_000;

type StartEnvironment = Pick<Environment, 'home' | 'cache' | 'path' | 'children'>;
type Report = (line: string) => void;

/**
 * The home's own server, started where none runs (design §8). Any state will do; any number of processes at once end with one.
 * Throws a `UserError` with the end of `server.log` where it cannot be started.
 */
export async function startServer(environment: StartEnvironment, report: Report): Promise<ServerStatus> {
  const { home } = environment;
  const status = await serverStatus(home);
  if (status.state === 'running' && status.startedAt !== null) return status;
  await makeFolder(home);
  const record = await readServerRecord(home);
  const version = existsSync(dataFileOf(home)) ? (record?.version ?? null) : null;
  const binary = await temporalBinary({ environment, version, report });
  const lock = { file: lockFileOf(home), waitMs: LOCK_WAIT_MS, what: 'starting or stopping the local Temporal server' };
  await withLock(lock, async () => {
    if (!(await adopted(home, binary))) await startAnew(environment, binary, report);
  });
  return serverStatus(home);
}

/** Whether a server of this home runs already and can be used; one that cannot is ended. */
async function adopted(home: string, binary: TemporalBinary): Promise<boolean> {
  let status = await serverStatus(home);
  for (const until = Date.now() + ADOPT_WAIT_MS; status.state === 'silent' && Date.now() < until; ) {
    await delay(LOOK_EVERY_MS);
    status = await serverStatus(home);
  }
  if (status.state === 'running') {
    await remember(home, status, status.version ?? binary.version);
    return true;
  }
  await endProcesses(() => processesWith(serverMark(home)).map(({ pid }) => pid), STOP_GRACE_MS);
  return false;
}

async function startAnew(environment: StartEnvironment, binary: TemporalBinary, report: Report): Promise<void> {
  const { home } = environment;
  const began = Date.now();
  report(`starting the local Temporal server (${binary.version}), data in ${dataFileOf(home)}`);
  const record = await readServerRecord(home);
  let launch = await launchOnFreePorts(environment, binary, record);
  if (!launch.ready && record === null && existsSync(dataFileOf(home))) {
    await putAside(home, report);
    launch = await launchOnFreePorts(environment, binary, record);
  }
  if (!launch.ready) throw noStart(home, launch);
  await remember(home, { ...launch, startedAt: new Date(began).toISOString() }, binary.version);
  report(`local Temporal server ready in ${((Date.now() - began) / 1000).toFixed(1)} s: ${launch.uiUrl}`);
}

async function launchOnFreePorts(
  { home, children }: StartEnvironment,
  binary: TemporalBinary,
  record: ServerRecord | null,
): Promise<Launch> {
  const { ports } = temporalConfig.localServer;
  const portOf = (url: string | undefined) => Number(/:(\d+)$/.exec(url ?? '')?.[1]) || null;
  const wishes = { grpc: portOf(record?.address) ?? ports.grpc, ui: portOf(record?.uiUrl) ?? ports.ui };
  for (let tries = 1; ; tries += 1) {
    const launch = await launchServer({ binary: binary.path, home, env: children, wishes });
    if (launch.ready || !launch.portTaken || tries === PORT_TRIES) return launch;
  }
}

/** Writes the record once the server can be used: without one, a data file is known to come from a start that was cut off. */
async function remember(
  home: string,
  server: Pick<ServerStatus, 'pid' | 'address' | 'uiUrl' | 'startedAt'>,
  version: string,
): Promise<void> {
  const { pid, address, uiUrl } = server;
  if (pid === null || address === null || uiUrl === null) return;
  await setRetention(address);
  const startedAt = server.startedAt ?? new Date().toISOString();
  await writeServerRecord(home, { pid, address, uiUrl, version, dataFile: dataFileOf(home), startedAt });
}

/** A server killed while it made its data file leaves one that no server opens: it is kept beside, and a new one is made. */
async function putAside(home: string, report: Report): Promise<void> {
  const file = dataFileOf(home);
  await rename(file, `${file}.unusable`);
  await Promise.all(['-wal', '-shm'].map((suffix) => rm(file + suffix, { force: true })));
  report(`the data file came from a start that was cut off; it is now ${file}.unusable, and a new one is made`);
}

function noStart(home: string, launch: Extract<Launch, { ready: false }>): UserError {
  const file = dataFileOf(home);
  const damaged = /file is not a database|malformed|no such table|disk image/i.test(launch.log);
  const way = damaged
    ? `its data file is damaged. Move ${file} and ${file}-wal away and start again: the runs go on from the store, only their pages in the UI are lost`
    : 'what it said last may tell why; a full disk, a port or a memory limit are the usual causes';
  return new UserError(`the local Temporal server does not start: ${launch.why}; ${way}.\n${launch.log}`, file, 1);
}
