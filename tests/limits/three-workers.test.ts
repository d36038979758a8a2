import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stringify } from 'yaml';
import { endOf, type Home, openHome } from '../../bench/ground/home';
import { writeSeeds } from '../../bench/ground/seeds';
import { startFakeProcess } from '../support/fake-process';
import { until } from '../support/until';

const RPM = 600;
/** Requests may arrive later than they were sent: the server counts within three. */
const TOLERANCE = 3;
/** Of a minute without kills. */
const LEAST_USED = 540;
const WINDOW_MS = 60_000;
const SEEDS = 100;
/** The first minute is undisturbed; then a worker is killed, and started again soon. */
const KILL_AFTER_MS = 62_000;
const AWAY_MS = 3_000;
const TOTAL_MS = 125_000;

describe('three workers with 600 requests a minute', () => {
  let home: Home;
  let fake: Awaited<ReturnType<typeof startFakeProcess>>;
  beforeAll(async () => {
    [home, fake] = await Promise.all([openHome(), startFakeProcess({ models: ['fake'], latencyMs: 300 })]);
    await writeSeeds(join(home.folder, 'seeds'), SEEDS);
    const model = { model: 'fake', baseUrl: fake.baseUrl, inFlight: 48, rpm: RPM };
    const file = { name: 'limited', seeds: ['./seeds'], skills: ['reading-comprehension'], models: { default: model } };
    await writeFile(join(home.folder, 'agentinstruct.yaml'), stringify(file));
  }, 60_000);
  afterAll(async () => {
    await home.close();
    await fake.stop();
  });

  test('send 600 in any 60 seconds and no more, also when one is killed and started again', async () => {
    home.start(['run', '--no-worker', '--wait', '604800']);
    const [killed] = [1, 2, 3].map(() => home.start(['worker']));
    if (killed === undefined) throw new Error('no worker was started');
    await until(
      () => fake.stats(),
      ({ requests }) => requests > 0,
    );
    const began = Date.now();
    await delay(KILL_AFTER_MS);
    killed.kill('SIGKILL');
    await endOf(killed);
    await delay(AWAY_MS);
    home.start(['worker']);
    await delay(began + TOTAL_MS - Date.now());
    const arrivals = (await fake.stats()).arrivals.map(({ at }) => at);
    const first = arrivals[0] ?? 0;
    const firstMinute = countFrom(arrivals, first);
    const most = Math.max(...arrivals.map((at) => countFrom(arrivals, at)));
    const withKill = countFrom(arrivals, first + KILL_AFTER_MS - 2_000);
    process.stdout.write(`600 a minute: ${firstMinute} in the first, ${withKill} around the kill, ${most} at most\n`);
    expect(most).toBeLessThanOrEqual(RPM + TOLERANCE);
    expect(firstMinute).toBeGreaterThanOrEqual(LEAST_USED);
  }, 300_000);
});

/** How many arrived within 60 seconds from a moment on. */
function countFrom(arrivals: readonly number[], from: number): number {
  return arrivals.filter((at) => at >= from && at < from + WINDOW_MS).length;
}
