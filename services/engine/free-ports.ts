import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which systems take ports for outgoing connections, so that a server finds its port again later. */
const QUIET_PORTS = [20_000, 30_000] as const;
/** Ten taken ports in a row mean that something else is wrong. */
const QUIET_TRIES = 10;

/** One free port on `host` for each wish: the wished one where it is free, else any. All differ. */
export async function freePorts(host: string, wishes: readonly (number | null)[]): Promise<number[]> {
  const held: Held[] = [];
  try {
    for (const wish of wishes) held.push(await holdFirst(host, candidates(wish)));
    return held.map(({ port }) => port);
  } finally {
    await Promise.all(held.map(({ release }) => release()));
  }
}

function candidates(wish: number | null): number[] {
  const quiet = Array.from({ length: QUIET_TRIES }, () => randomInt(...QUIET_PORTS));
  return wish === null ? quiet : [wish, ...quiet];
}

interface Held {
  port: number;
  release(): Promise<void>;
}

async function holdFirst(host: string, ports: readonly number[]): Promise<Held> {
  for (const port of ports) {
    const held = await hold(host, port);
    if (held !== null) return held;
  }
  throw new Error(`no port is free on ${host}: ${ports.join(', ')} are taken`);
}

/** Listens on the port until released, so that no two wishes get the same one; null where it is taken. */
function hold(host: string, port: number): Promise<Held | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null)); // in use or not allowed: both mean another port
    server.listen({ host, port, exclusive: true }, () => {
      resolve({ port, release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}
