import { existsSync } from 'node:fs';
import { processesWith } from '../process/process-list';
import { listensAt, type ServerPlace, serverMark } from './server-command';
import { serverTrouble } from './server-connection';
import { dataFileOf, logFileOf } from './server-files';
import { readServerRecord } from './server-record';

/**
 * `running` answers. `silent` has a process that does not answer, as while it starts. `orphaned` has lost its data file.
 * The processes tell the state, not the record: a wrong or missing record changes nothing.
 */
export type ServerState = 'running' | 'silent' | 'orphaned' | 'stopped';

export interface ServerStatus {
  state: ServerState;
  /** `127.0.0.1:7233`; null when stopped, like the next three. */
  address: string | null;
  uiUrl: string | null;
  pid: number | null;
  /** ISO 8601, UTC; null also where the record does not know this process, which no start has finished with yet. */
  startedAt: string | null;
  /** Of the CLI that wrote the data file; null when none has yet. */
  version: string | null;
  dataFile: string;
  log: string;
  /** One sentence. */
  detail: string;
}

/** A server that is well answers in milliseconds; on a machine under full load it may take seconds. */
const ANSWER_TIMEOUT_MS = 5_000;

/** The state of a home's server. Starts, writes and changes nothing. */
export async function serverStatus(home: string): Promise<ServerStatus> {
  const found = processesWith(serverMark(home))[0];
  const place = found === undefined ? null : listensAt(found);
  const record = await readServerRecord(home);
  const always = { version: record?.version ?? null, dataFile: dataFileOf(home), log: logFileOf(home) };
  if (found === undefined || place === null) {
    const nowhere = { address: null, uiUrl: null, pid: null, startedAt: null };
    return { state: 'stopped', ...nowhere, ...always, detail: 'no server runs for this home' };
  }
  const startedAt = record?.pid === found.pid ? record.startedAt : null;
  const { address, uiUrl } = place;
  return { address, uiUrl, pid: found.pid, startedAt, ...always, ...(await stateOf(home, found.pid, place)) };
}

async function stateOf(home: string, pid: number, place: ServerPlace): Promise<Pick<ServerStatus, 'state' | 'detail'>> {
  const { address } = place;
  const trouble = await serverTrouble(place, ANSWER_TIMEOUT_MS);
  if (trouble !== null) return { state: 'silent', detail: `process ${pid} does not answer at ${address}: ${trouble}` };
  if (existsSync(dataFileOf(home))) return { state: 'running', detail: `process ${pid} answers at ${address}` };
  return {
    state: 'orphaned',
    detail: `process ${pid} answers, but its data file was deleted; \`server start\` replaces it`,
  };
}
