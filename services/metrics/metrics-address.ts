import { isIP } from 'node:net';
import { UserError } from '../../domain/errors';
import { quoted } from '../../domain/quoted';

/** The endpoint asks nobody who he is, so it is for this machine unless told otherwise. */
const LOOPBACK = '127.0.0.1';
const MOST_PORT = 65_535;

/** `9464`, `10.0.0.7:9464`, `[::]:9464` as an address to listen on. @throws UserError for anything else. */
export function metricsAddress(text: string, where: string): string {
  const [, host = LOOPBACK, port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  const isHost = isIP(host.replace(/^\[(.*)\]$/, '$1')) !== 0;
  const isPort = Number(port) >= 1 && Number(port) <= MOST_PORT;
  if (isHost && isPort) return `${host}:${port}`;
  throw new UserError(
    `${quoted(text)} is no address for metrics: a port from 1 to ${MOST_PORT}, or IP and port such as 0.0.0.0:9464`,
    where,
  );
}
