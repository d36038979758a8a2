import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../../domain/draw/random';
import { killEverything, killServer, type Running, serversOf, signal } from '../command-line';
import type { FakeModelOptions, FaultRule } from '../fake-model/start-fake-model';
import { IN_FLIGHT, type RunHome } from '../run-home';
import type { Crew } from './crew';
import type { Trouble } from './storage';

export interface Scene {
  home: RunHome;
  crew: Crew;
  random: Random;
}

export interface Disaster {
  name: string;
  /** Strikes, and returns how many workers' calls in flight may have to be paid again. */
  strike(scene: Scene): Promise<number>;
}

/** Longer than the heartbeat time-out of 20 s: the server gives the suspended worker's calls away. */
const LONGER_THAN_HEARTBEAT_MS = 22_000;
const OUTAGE_MS = 4_000;
/** The run's calls wait 5 s for an answer: what is slow comes in time, what is late does not. */
const SLOW_MS = 3_000;
const LATE_MS = 7_000;

/** What goes wrong in days of running, each at a random moment (ours). */
export const DISASTERS: readonly Disaster[] = [
  { name: 'kill worker', strike: (scene) => onProcess(scene, oneOf(scene, scene.crew.workers), kill) },
  { name: 'kill client', strike: (scene) => onProcess(scene, oneOf(scene, scene.crew.clients), kill) },
  { name: 'kill server', strike: ({ home }) => nothingLost(async () => killServer(home.path)) },
  {
    name: 'kill worker and server',
    strike: async (scene) => {
      killServer(scene.home.path);
      return onProcess(scene, oneOf(scene, scene.crew.workers), kill);
    },
  },
  {
    name: 'kill everything',
    strike: async ({ home, crew }) => {
      killEverything(home.path, ...crew.processes);
      return crew.workers.length;
    },
  },
  { name: 'suspend worker', strike: (scene) => onProcess(scene, oneOf(scene, scene.crew.workers), suspend) },
  { name: 'suspend client', strike: (scene) => onProcess(scene, oneOf(scene, scene.crew.clients), suspend) },
  { name: 'suspend server', strike: ({ home }) => nothingLost(() => suspended(serversOf(home.path))) },
  { name: 'second client', strike: ({ crew }) => nothingLost(async () => crew.join()) },
  fault('answer 429', { fault: { kind: 'rateLimit', retryAfter: 1 }, share: 0.8 }),
  fault('answer 500', { fault: { kind: 'serverError' } }),
  fault('answer garbage', { fault: { kind: 'halfBody' } }),
  fault('answer nothing', { fault: { kind: 'hang' }, share: 0.5 }),
  { name: 'answer slowly', strike: ({ home }) => nothingLost(() => takes(home, SLOW_MS)) },
  {
    name: 'answer too late',
    strike: async ({ home }) => {
      await during(home, { faults: [{ fault: { kind: 'late', lateMs: LATE_MS }, times: IN_FLIGHT }] }, { faults: [] });
      return 1;
    },
  },
];

/** What befalls the store, as a disaster: calls in flight get their answers, and wait for the store with them. */
export function storeDisaster({ name, begin }: Trouble): Disaster {
  return {
    name,
    strike: ({ home }) =>
      nothingLost(async () => {
        const end = await begin(home.path);
        await delay(OUTAGE_MS);
        await end();
      }),
  };
}

async function nothingLost(strike: () => Promise<void>): Promise<number> {
  await strike();
  return 0;
}

/** Strikes a process, which may be a worker, and with it the calls it has in flight. */
async function onProcess({ crew }: Scene, one: Running, strike: (one: Running) => Promise<void>): Promise<number> {
  const works = crew.workers.includes(one);
  await strike(one);
  return works ? 1 : 0;
}

function oneOf({ random }: Scene, processes: readonly Running[]): Running {
  const one = random.pick(processes);
  if (one === null) throw new Error('the crew has no such process');
  return one;
}

async function kill({ child }: Running): Promise<void> {
  signal(child.pid, 'SIGKILL');
}

function suspend({ child }: Running): Promise<void> {
  return suspended(child.pid === undefined ? [] : [child.pid]);
}

async function suspended(pids: number[]): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGSTOP');
  await delay(LONGER_THAN_HEARTBEAT_MS);
  for (const pid of pids) signal(pid, 'SIGCONT');
}

function fault(name: string, rule: FaultRule): Disaster {
  return { name, strike: ({ home }) => nothingLost(() => during(home, { faults: [rule] }, { faults: [] })) };
}

function takes(home: RunHome, latencyMs: number): Promise<void> {
  return during(home, { latencyMs }, { latencyMs: home.latencyMs });
}

async function during({ fake }: RunHome, outage: FakeModelOptions, after: FakeModelOptions): Promise<void> {
  await fake.change(outage);
  await delay(OUTAGE_MS);
  await fake.change(after);
}
