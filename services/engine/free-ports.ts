import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Below the range from which systems take ports for outgoing connections, so that a server finds its port again later. */
const QUIET_PORTS = [20_000, 30_000] as const;
/** The sockets of a killed process close some milliseconds after it has gone from the list of processes. */
const CLOSING_MS = 400;
const LOOK_EVERY_MS = 50;
/** Ten taken ports in a row mean that something else is wrong. */
const QUIET_TRIES = 10;

/** One free port on `host` for each wish: the wished one where it is free, else any. All differ. */
export async function freePorts(host: string, wishes: readonly (number | null)[]): Promise<number[]> {
  const held: Held[] = [];
  try {
    for (const wish of wishes) held.push((await holdWish(host, wish)) ?? (await holdAny(host)));
    return held.map(({ port }) => port);
  } finally {
    await Promise.all(held.map(({ release }) => release()));
  }
}

interface Held {
  port: number;
  release(): Promise<void>;
}

async function holdWish(host: string, wish: number | null): Promise<Held | null> {
  if (wish === null) return null;
  const until = Date.now() + CLOSING_MS;
  let held = await hold(host, wish);
  while (held === null && Date.now() < until) {
    await delay(LOOK_EVERY_MS);
    held = await hold(host, wish);
  }
  return held;
}

async function holdAny(host: string): Promise<Held> {
  const ports = Array.from({ length: QUIET_TRIES }, () => randomInt(...QUIET_PORTS));
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
