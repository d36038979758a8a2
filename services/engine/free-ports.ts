import { createServer } from 'node:net';

/** One free port on `host` for each wish: the wished one where it is free, else any. All differ. */
export async function freePorts(host: string, wishes: readonly (number | null)[]): Promise<number[]> {
  const held: Awaited<ReturnType<typeof hold>>[] = [];
  try {
    for (const wish of wishes) {
      held.push((wish === null ? null : await hold(host, wish)) ?? (await hold(host, 0)));
    }
    return held.map((one) => {
      if (one === null) throw new Error(`no port is free on ${host}`);
      return one.port;
    });
  } finally {
    await Promise.all(held.map((one) => one?.release()));
  }
}

/** Listens on the port until released, so that no two wishes get the same one; null where it is taken. */
function hold(host: string, wish: number): Promise<{ port: number; release: () => Promise<void> } | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null)); // in use or not allowed: both mean another port
    server.listen({ host, port: wish, exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : wish;
      resolve({ port, release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}
