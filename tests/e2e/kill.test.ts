import { serverStatus } from '../../services/engine/server-status';
import { killEverything, killServer } from '../support/command-line';
import { endsWell } from '../support/ends-well';
import { takeAddressOf } from '../support/neighbour';
import { requested } from '../support/requested';
import { closeHomes, IN_FLIGHT, paidTwice, runHome, undisturbedRun } from '../support/run-home';

const KILLS = [30, 80, 150];

describe('killing with -9', () => {
  jest.setTimeout(300_000);

  let undisturbed: Record<string, unknown>[];

  beforeAll(async () => {
    ({ rows: undisturbed } = await undisturbedRun());
  });
  afterEach(closeHomes);

  it('everything, three times half way, loses no sample, doubles none, and pays at most for the calls in flight again', async () => {
    const home = await runHome('disturbed');
    for (const requests of KILLS) {
      const running = home.start();
      await requested(running, home, requests);
      killEverything(home.path, running);
      await running.ended;
    }
    await endsWell(home.start().ended);
    const rows = await home.rows();
    expect(rows).toEqual(undisturbed);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(40);
    expect(await paidTwice(home)).toBeLessThanOrEqual(IN_FLIGHT * KILLS.length);
  });

  it('the Temporal server alone is mended by the run itself, which ends with the same samples', async () => {
    const home = await runHome('shaken');
    const running = home.start();
    for (const requests of [30, 90]) {
      await requested(running, home, requests);
      killServer(home.path);
    }
    const { stderr } = await endsWell(running.ended);
    expect(stderr).toContain('the local Temporal server has gone; it is started again');
    expect(await home.rows()).toEqual(undisturbed);
  });

  it('the Temporal server is mended also where another home has taken its address meanwhile', async () => {
    const home = await runHome('moved');
    const running = home.start();
    await requested(running, home, 30);
    const { address } = await serverStatus(home.path);
    const neighbour = await takeAddressOf(home.path, address ?? '');
    try {
      const { stderr } = await endsWell(running.ended);
      expect(stderr).toMatch(/the Temporal server is at 127\.0\.0\.1:\d+ now; the worker goes on there/);
      expect(await neighbour.workflows()).toEqual([]);
    } finally {
      await neighbour.close();
    }
    expect(await home.rows()).toEqual(undisturbed);
    expect(await paidTwice(home)).toBeLessThanOrEqual(IN_FLIGHT);
  });

  it('is not needed: Ctrl-C leaves the run resumable and says how to go on', async () => {
    const home = await runHome('ctrl-c');
    const running = home.start();
    await requested(running, home, 20);
    running.child.kill('SIGINT');
    const { code, stdout, stderr } = await running.ended;
    expect(code).toBe(3);
    expect(stderr + stdout).toContain('Go on with: npx agentinstruct run');
    await endsWell(home.start().ended);
    expect(await paidTwice(home)).toBe(0);
  });
});
