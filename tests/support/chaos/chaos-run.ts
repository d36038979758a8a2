import { setTimeout as delay } from 'node:timers/promises';
import { type Random, randomFrom } from '../../../domain/draw/random';
import type { Running } from '../command-line';
import { IN_FLIGHT, paidTwice, type RunHome, runHome } from '../run-home';
import { DISASTERS, type Disaster } from './disasters';

/** Disasters in one run. */
const STRIKES = 4;
const LOOK_EVERY_MS = 50;
/** A run that has not ended after so long is stuck. */
const STUCK_MS = 240_000;
/** Starts of the run that may end with an error, since the server went away under them, before it counts as stuck. */
const MOST_STARTS = 12;

/** What one random seed did to a run. */
export interface ChaosRow {
  seed: number;
  disasters: string;
  rows: number;
  lost: number;
  double: number;
  changed: number;
  paidTwice: number;
  /** Calls in flight at the kills: so many may be paid twice. */
  allowed: number;
  stuck: string;
}

type Rows = Record<string, unknown>[];

/** Runs the home's run through four disasters at random moments and holds the samples against the undisturbed ones. */
export async function chaosRun(seed: number, undisturbed: Rows, requests: number): Promise<ChaosRow> {
  const random = randomFrom(`chaos ${seed}`);
  const home = await runHome(`chaos-${seed}`);
  const drawn = random.shuffle(DISASTERS).slice(0, STRIKES);
  const stuck = await survive(home, drawn, moments(random, requests));
  const rows = stuck === null ? await home.rows() : [];
  const result = {
    seed,
    disasters: drawn.map(({ name }) => name).join(', '),
    ...difference(rows, undisturbed),
    paidTwice: await paidTwice(home),
    allowed: drawn.filter(({ loses }) => loses).length * IN_FLIGHT,
    stuck: stuck ?? '',
  };
  await home.close();
  return result;
}

/** Request counts at which the disasters strike, spread over the whole run. */
function moments(random: Random, requests: number): number[] {
  return Array.from({ length: STRIKES }, () => 1 + random.below(Math.floor(requests * 0.9))).sort((a, b) => a - b);
}

/** Null when the run has ended well; else why it counts as stuck. */
async function survive(home: RunHome, disasters: readonly Disaster[], at: number[]): Promise<string | null> {
  const strikes = disasters.map((disaster, index) => ({ disaster, at: at[index] ?? 0 }));
  const others: Running[] = [];
  const until = Date.now() + STUCK_MS;
  let said = '';
  for (let starts = 0; starts < MOST_STARTS; starts += 1) {
    const running = home.start();
    while (running.child.exitCode === null && running.child.signalCode === null) {
      if (Date.now() > until) {
        running.child.kill('SIGKILL');
        return `no end after ${STUCK_MS / 1000} s`;
      }
      const { requests } = await home.fake.stats();
      const next = strikes[0];
      if (next !== undefined && requests >= next.at) {
        strikes.shift();
        await next.disaster.strike({ home, running, startAnother: () => void others.push(home.start()) });
      } else await delay(LOOK_EVERY_MS);
    }
    const { code, stderr } = await running.ended;
    said = stderr.slice(-300);
    if (code === 0) {
      await Promise.all(others.map((other) => other.ended));
      return strikes.length === 0 ? null : `${strikes.length} disasters came too late`;
    }
  }
  return `the run ended ${MOST_STARTS} times with an error: ${said}`;
}

function difference(rows: Rows, undisturbed: Rows): Pick<ChaosRow, 'rows' | 'lost' | 'double' | 'changed'> {
  const text = new Map(undisturbed.map((row) => [row.id, JSON.stringify(row)]));
  const ids = new Set(rows.map(({ id }) => id));
  return {
    rows: rows.length,
    lost: undisturbed.filter(({ id }) => !ids.has(id)).length,
    double: rows.length - ids.size,
    changed: rows.filter((row) => text.get(row.id) !== JSON.stringify(row)).length,
  };
}
