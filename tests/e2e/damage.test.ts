import { closeSync, openSync, renameSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { killEverything } from '../support/command-line';
import { endsWell } from '../support/ends-well';
import { requested } from '../support/requested';
import { closeHomes, IN_FLIGHT, paidTwice, type RunHome, runHome, undisturbedRun } from '../support/run-home';

/** In the middle of a run of one seed for each skill. */
const HALF_WAY = 30;
const SMALL = { file: { limit: 1 } };

describe('damaged files of a home', () => {
  jest.setTimeout(300_000);

  let undisturbed: Record<string, unknown>[];
  let home: RunHome;

  beforeAll(async () => {
    ({ rows: undisturbed } = await undisturbedRun(SMALL.file));
  });
  afterEach(closeHomes);

  /** A home in which everything was killed in the middle of the run. */
  async function cutOff(name: string): Promise<void> {
    home = await runHome(name, SMALL);
    const running = home.start();
    await requested(running, home, HALF_WAY);
    killEverything(home.path, running);
    await running.ended;
  }

  async function endsAsUndisturbed(): Promise<void> {
    await endsWell(home.start().ended);
    expect(await home.rows()).toEqual(undisturbed);
    expect(await paidTwice(home)).toBeLessThanOrEqual(IN_FLIGHT);
  }

  it.each([
    ['overwritten', overwriteHalf],
    ['cut off', cutHalf],
  ])(
    "half of the engine's data file %s: the error names it and the way out, which loses and costs nothing",
    async (name, damage) => {
      await cutOff(`engine-${name.replace(' ', '-')}`);
      const file = join(home.path, 'temporal.db');
      damage(file);
      const { code, stderr } = await home.start().ended;
      expect(code).toBe(1);
      expect(stderr).toContain(`Move ${file} and ${file}-wal away and start again`);
      for (const suffix of ['', '-wal']) moveAway(file + suffix);
      await endsAsUndisturbed();
    },
  );

  it("the engine's data file deleted: the run starts over, and pays for nothing again", async () => {
    await cutOff('engine-deleted');
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(home.path, `temporal.db${suffix}`), { force: true });
    await endsAsUndisturbed();
  });

  it("the engine's data file deleted under the running server: the run replaces the server, and loses nothing", async () => {
    home = await runHome('engine-deleted-live', { ...SMALL, latencyMs: 700 });
    const running = home.start();
    await requested(running, home, HALF_WAY);
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(home.path, `temporal.db${suffix}`), { force: true });
    const { stderr } = await endsWell(running.ended);
    expect(stderr).toContain('the local Temporal server has gone; it is started again');
    expect(stderr).toContain('the Temporal server does not know the run "tried" any more');
    await endsAsUndisturbed();
  });

  it.each([
    ['overwritten', overwriteHalf],
    ['cut off', cutHalf],
  ])('half of the store %s: the error names it and the way out', async (name, damage) => {
    await cutOff(`store-${name.replace(' ', '-')}`);
    const file = join(home.path, 'store.db');
    emptyLog(file);
    damage(file);
    const { code, stderr } = await home.start().ended;
    expect(code).toBe(2);
    expect(stderr).toContain(`the store ${file} is not a SQLite database or is damaged`);
    expect(stderr).toContain('put a copy back, or move it away');
    for (const suffix of ['', '-wal', '-shm']) moveAway(file + suffix);
    const sameName = await home.start().ended;
    expect(sameName).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('terminate it there if its store is gone'),
    });
    const { stdout } = await endsWell(home.start('--name', 'anew', '--json').ended);
    const { kept, rejected } = JSON.parse(stdout).samples;
    expect(kept + rejected).toBe(undisturbed.length);
  });
});

/** Else the write-ahead log holds what the damaged pages held. */
function emptyLog(file: string): void {
  const database = new Database(file);
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}

function overwriteHalf(file: string): void {
  const half = Math.floor(statSync(file).size / 2);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(half, 'torn'), 0, half, half);
  closeSync(handle);
}

function cutHalf(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

/** `-wal` and `-shm` are there or not, as SQLite left them. */
function moveAway(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })) renameSync(file, `${file}.damaged`);
}
