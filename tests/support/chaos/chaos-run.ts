import { setTimeout as delay } from 'node:timers/promises';
import { type Random, randomFrom } from '../../../domain/draw/random';
import { IN_FLIGHT, paidTwice, type RunHome, runHome, type Undisturbed } from '../run-home';
import { Crew, type Topology } from './crew';
import { DISASTERS, type Disaster, storeDisaster } from './disasters';
import type { Storage } from './storage';

/** Disasters in one run. */
const STRIKES = 5;
const LOOK_EVERY_MS = 50;
/** A run that has not ended after so long is stuck. */
const STUCK_MS = 300_000;
/** Whatever is wrong then comes again with each start. */
const MOST_ERRORS = 10;
/** Characters of what a stuck process said last. */
const LAST_WORDS = 1_000;
/** Of what the undisturbed run cost: every run comes to the end of its budget, some several times. */
const BUDGET_SHARE = 0.7;

/** What one random seed did to a run. */
export interface ChaosRow {
  seed: number;
  topology: string;
  disasters: string;
  /** Those that the run's end forestalled: another one, e.g. a suspended client, outlasted the rest of the run. */
  missed: number;
  rows: number;
  lost: number;
  double: number;
  changed: number;
  paidTwice: number;
  /** Calls in flight at the kills: so many may be paid twice. */
  allowed: number;
  overspent: number;
  /** How often the budget was used up and raised. */
  raises: number;
  /** Starts that met a store that was away. */
  refused: number;
  /** Processes that ended with an error, though nobody killed them. */
  errors: number;
  seconds: number;
  stuck: string;
}

/** Runs a run through disasters at random moments and holds its samples, and the model's count, against the undisturbed one. */
export async function chaosRun(
  seed: number,
  topology: Topology,
  storage: Storage,
  undisturbed: Undisturbed,
): Promise<ChaosRow> {
  const began = Date.now();
  const random = randomFrom(`chaos ${seed}`);
  const home = await runHome(`chaos-${seed}`, { variables: storage.variables });
  await storage.begin(home.path);
  const drawn = random.shuffle([...DISASTERS, ...storage.troubles.map(storeDisaster)]).slice(0, STRIKES);
  const crew = new Crew(home, topology, undisturbed.cost * BUDGET_SHARE);
  try {
    return await outcome();
  } finally {
    crew.kill();
    await home.stopServer();
    await storage.end(home.path);
    await home.close();
  }

  async function outcome(): Promise<ChaosRow> {
    const { stuck, lost, missed } = await survive({ home, crew, random }, drawn, moments(random, undisturbed.requests));
    const row = {
      seed,
      topology: topology.name,
      disasters: drawn.map(({ name }) => name).join(', '),
      missed,
      ...difference(stuck === '' ? await home.rows() : [], undisturbed.rows),
      paidTwice: await paidTwice(home),
      allowed: lost * IN_FLIGHT,
      overspent: crew.overspent,
      raises: crew.raises,
      refused: crew.refused,
      errors: crew.errors.length,
      seconds: Math.round((Date.now() - began) / 1000),
      stuck,
    };
    for (const error of crew.errors) process.stderr.write(`seed ${seed}: ${error}\n`);
    return row;
  }
}

/** Request counts at which the disasters strike, spread over the whole run. */
function moments(random: Random, requests: number): number[] {
  return Array.from({ length: STRIKES }, () => 1 + random.below(Math.floor(requests * 0.9))).sort((a, b) => a - b);
}

/** Until the run's end; `lost` counts workers that lost calls in flight, `stuck` says why there was no end. */
async function survive(
  scene: { home: RunHome; crew: Crew; random: Random },
  disasters: readonly Disaster[],
  at: number[],
): Promise<{ stuck: string; lost: number; missed: number }> {
  const { home, crew } = scene;
  const strikes = disasters.map((disaster, index) => ({ disaster, at: at[index] ?? 0 }));
  let lost = 0;
  for (const until = Date.now() + STUCK_MS; ; await delay(LOOK_EVERY_MS)) {
    await crew.tend();
    if (crew.done) break;
    if (Date.now() > until || crew.errors.length > MOST_ERRORS) {
      for (const { said } of crew.processes)
        process.stderr.write(`${home.path} is stuck: ${said().slice(-LAST_WORDS)}\n`);
      crew.kill();
      return { stuck: `no end after ${STUCK_MS / 1000} s or ${MOST_ERRORS} errors`, lost, missed: strikes.length };
    }
    const next = strikes[0];
    if (next === undefined || (await home.fake.stats()).requests < next.at) continue;
    strikes.shift();
    lost += await next.disaster.strike(scene);
  }
  await crew.dismiss();
  return { stuck: '', lost, missed: strikes.length };
}

function difference(
  rows: Undisturbed['rows'],
  undisturbed: Undisturbed['rows'],
): Pick<ChaosRow, 'rows' | 'lost' | 'double' | 'changed'> {
  const text = new Map(undisturbed.map((row) => [row.id, JSON.stringify(row)]));
  const ids = new Set(rows.map(({ id }) => id));
  return {
    rows: rows.length,
    lost: undisturbed.filter(({ id }) => !ids.has(id)).length,
    double: rows.length - ids.size,
    changed: rows.filter((row) => text.get(row.id) !== JSON.stringify(row)).length,
  };
}
