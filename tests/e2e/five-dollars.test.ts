import { randomFrom } from '../../domain/draw/random';
import { killEverything, killServer } from '../support/command-line';
import { requested } from '../support/requested';
import { billed, closeHomes, RUN, runHome } from '../support/run-home';

const BUDGET = 5;
/** What a hard budget may leave unspent, kills included, and still be of use. */
const AT_LEAST = 2;
const KILLS = 6;
/** Requests between kills, at most. */
const APART = 40;

describe('a budget of five dollars at known prices', () => {
  afterEach(closeHomes);

  it('is never exceeded by what the model bills, whatever is killed, and most of it is used', async () => {
    const home = await runHome('five-dollars', { file: { limit: 10 } });
    const start = () => home.start('--budget', String(BUDGET), '--wait', '5', '--json');
    const random = randomFrom('five dollars');
    let running = start();
    for (let kill = 0, seen = 0; kill < KILLS; kill += 1) {
      seen += 10 + random.below(APART);
      await requested(running, home, seen);
      if (kill % 3 === 2) killServer(home.path);
      else if (kill % 3 === 1) killEverything(home.path, running);
      else running.child.kill('SIGKILL');
      if (kill % 3 === 2) continue;
      await running.ended;
      running = start();
    }
    const { code, stdout } = await running.ended;
    const { blocked, usd, usdUnsettled } = JSON.parse(stdout);
    const bill = await billed(home);
    process.stderr.write(`of $${BUDGET}: $${bill.toFixed(2)} billed, $${usd} spent, $${usdUnsettled} unsettled\n`);
    expect(code).toBe(3);
    expect(blocked).toContainEqual(expect.objectContaining({ reason: expect.stringContaining('is used up') }));
    expect(bill).toBeLessThanOrEqual(BUDGET);
    expect(bill).toBeGreaterThanOrEqual(AT_LEAST);
    expect(usd + usdUnsettled).toBeLessThanOrEqual(BUDGET);
    expect(bill).toBeLessThanOrEqual(usd + usdUnsettled);
    const status = JSON.parse((await home.command('status', RUN, '--json').ended).stdout);
    expect(status.budget).toMatchObject({ usd: BUDGET });
  }, 300_000);
});
