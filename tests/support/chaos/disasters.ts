import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'libsql';
import { killEverything, killServer, type Running, serversOf, signal } from '../command-line';
import type { FaultRule } from '../fake-model/start-fake-model';
import type { RunHome } from '../run-home';

export interface Scene {
  home: RunHome;
  running: Running;
  /** The same run once more, beside the first. */
  startAnother(): void;
}

export interface Disaster {
  name: string;
  /** Whether calls in flight may have to be paid again. */
  loses: boolean;
  strike(scene: Scene): Promise<void>;
}

/** Longer than the heartbeat time-out: the server gives the suspended worker's calls away. */
const LONGER_THAN_HEARTBEAT_MS = 22_000;
const OUTAGE_MS = 4_000;

/** What goes wrong in days of running, each at a random moment (ours). */
export const DISASTERS: readonly Disaster[] = [
  { name: 'kill worker', loses: true, strike: async ({ running }) => void running.child.kill('SIGKILL') },
  { name: 'kill server', loses: false, strike: async ({ home }) => killServer(home.path) },
  { name: 'kill both', loses: true, strike: async ({ home, running }) => killEverything(home.path, running) },
  {
    name: 'suspend worker',
    loses: true,
    strike: ({ running }) => suspended([running.child.pid ?? 0], LONGER_THAN_HEARTBEAT_MS),
  },
  { name: 'suspend server', loses: false, strike: ({ home }) => suspended(serversOf(home.path), OUTAGE_MS) },
  { name: 'second client', loses: false, strike: async ({ startAnother }) => startAnother() },
  { name: 'lock store', loses: false, strike: lockStore },
  { name: 'answer 429', loses: false, strike: outage({ fault: { kind: 'rateLimit', retryAfter: 1 }, share: 0.8 }) },
  { name: 'answer 500', loses: false, strike: outage({ fault: { kind: 'serverError' } }) },
  { name: 'answer garbage', loses: false, strike: outage({ fault: { kind: 'halfBody' } }) },
  { name: 'answer nothing', loses: false, strike: outage({ fault: { kind: 'hang' }, share: 0.5 }) },
];

async function suspended(pids: number[], milliseconds: number): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGSTOP');
  await delay(milliseconds);
  for (const pid of pids) signal(pid, 'SIGCONT');
}

async function lockStore({ home }: Scene): Promise<void> {
  const database = new Database(join(home.path, 'store.db'), { timeout: OUTAGE_MS });
  database.exec('BEGIN IMMEDIATE');
  await delay(OUTAGE_MS);
  database.exec('ROLLBACK');
  database.close();
}

function outage(rule: FaultRule): Disaster['strike'] {
  return async ({ home }) => {
    await home.fake.change({ faults: [rule] });
    await delay(OUTAGE_MS);
    await home.fake.change({ faults: [] });
  };
}
