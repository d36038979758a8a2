import { temporalConfig } from '../../temporal.config';
import type { ListedProcess } from '../process/process-list';
import { dataFileOf } from './server-files';

export interface ServerPorts {
  grpc: number;
  ui: number;
  metrics: number;
  http: number;
}

const { host, pragmas, dynamicConfig, logLevel } = temporalConfig.localServer;

/** The arguments of `temporal` for a home's server. The data file's absolute path among them says whose server it is. */
export function serverArguments(home: string, ports: ServerPorts): string[] {
  return [
    'server',
    'start-dev',
    `--db-filename=${dataFileOf(home)}`,
    `--ip=${host}`,
    `--port=${ports.grpc}`,
    `--ui-port=${ports.ui}`,
    `--metrics-port=${ports.metrics}`,
    `--http-port=${ports.http}`,
    `--log-level=${logLevel}`,
    '--ui-disable-news-fetch',
    ...Object.entries(pragmas).map(([name, value]) => `--sqlite-pragma=${name}=${value}`),
    ...temporalConfig.searchAttributes.map((name) => `--search-attribute=${name}=Keyword`),
    ...Object.entries(dynamicConfig).map(([key, value]) => `--dynamic-config-value=${key}=${JSON.stringify(value)}`),
  ];
}

/** What the command lines of a home's servers hold, up to the next argument: one home's name may begin another's. */
export function serverMark(home: string): string {
  return ` --db-filename=${dataFileOf(home)} --ip=`;
}

/** Where one server listens. Its `httpUrl` is its alone: the same address may be asked for by another home's server meanwhile. */
export interface ServerPlace {
  address: string;
  uiUrl: string;
  httpUrl: string;
}

export function placeOf({ grpc, ui, http }: Omit<ServerPorts, 'metrics'>): ServerPlace {
  return { address: `${host}:${grpc}`, uiUrl: `http://${host}:${ui}`, httpUrl: `http://${host}:${http}` };
}

/** Where a listed server listens, or will; null for a process that was not started by these arguments. */
export function listensAt({ command }: ListedProcess): ServerPlace | null {
  const portOf = (name: string) => Number(new RegExp(` --${name}=(\\d+) `).exec(command)?.[1]);
  const ports = { grpc: portOf('port'), ui: portOf('ui-port'), http: portOf('http-port') };
  return Object.values(ports).some(Number.isNaN) ? null : placeOf(ports);
}
