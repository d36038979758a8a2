import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startCommand } from '../support/command-line';
import { endsWell } from '../support/ends-well';
import { freePort } from '../support/free-port';
import { IN_FLIGHT_EACH, type Machines, openMachines, SPREAD_RUN } from '../support/machines';
import { createTestDatabase, type TestDatabase } from '../support/postgres';
import { requested } from '../support/requested';
import { describePostgres } from '../support/store-engines';
import { until } from '../support/until';

const WORKERS = ['first', 'second', 'third'];
/** Requests after which one of the three is killed, and the next. */
const KILLS = [40, 90, 140];
/** Few flows at a time, so that each worker gets some. */
const WORK = { limit: 5, model: { latencyMs: 150 } };
const FILE = { window: 4 };

describePostgres()('workers on machines of their own', () => {
  jest.setTimeout(300_000);

  let folder: string;
  let address: string;
  let alone: Record<string, unknown>[];
  const databases: TestDatabase[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'agentinstruct-machines-'));
    const home = { AGENTINSTRUCT_HOME: join(folder, 'engine') };
    const { stdout } = await endsWell(startCommand(['server', 'start', '--json'], folder, home).ended);
    address = JSON.parse(stdout).address;
    const machines = await open('alone');
    machines.start('only', ['worker']);
    await endsWell(machines.launch().ended);
    alone = await machines.rows();
    await machines.close();
  });
  afterAll(async () => {
    const home = { AGENTINSTRUCT_HOME: join(folder, 'engine') };
    await startCommand(['server', 'stop'], folder, home).ended;
    for (const database of databases) await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Machines on the one Temporal server and a PostgreSQL database of their own. */
  async function open(name: string, file: Record<string, unknown> = {}): Promise<Machines> {
    const database = await createTestDatabase();
    databases.push(database);
    const places = { TEMPORAL_ADDRESS: address, DATABASE_URL: database.url };
    return openMachines({ folder: join(folder, name), places, ...WORK, file: { ...FILE, ...file } });
  }

  async function paidTwice({ fake }: Machines): Promise<number> {
    const { paidByHash } = await fake.stats();
    return Object.values(paidByHash).reduce((sum, paid) => sum + paid - 1, 0);
  }

  it('need an address, a store and a key: three make the samples of one, and keep nothing but a log', async () => {
    const machines = await open('three');
    for (const worker of WORKERS) machines.start(worker, ['worker']);
    await endsWell(machines.launch().ended);
    expect(alone.length).toBeGreaterThan(60);
    expect(await machines.rows()).toEqual(alone);
    expect(await paidTwice(machines)).toBe(0);
    for (const worker of WORKERS) expect(await readdir(join(folder, 'three', worker, 'home'))).toEqual(['worker.log']);
    await machines.close();
  });

  it('may be killed with -9 one after the other: the samples stay the same, and no call but those in flight is paid again', async () => {
    const machines = await open('killed');
    const running: Running[] = WORKERS.map((worker) => machines.start(worker, ['worker']));
    const launched = machines.launch();
    for (const [index, requests] of KILLS.entries()) {
      await requested(launched, machines, requests);
      running[index]?.child.kill('SIGKILL');
      machines.start(`${WORKERS[index]}-again`, ['worker']);
    }
    await endsWell(launched.ended);
    const rows = await machines.rows();
    expect(rows).toEqual(alone);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(await paidTwice(machines)).toBeLessThanOrEqual(KILLS.length * IN_FLIGHT_EACH);
    await machines.close();
  });

  it('stop on SIGTERM with exit code 0 once calls in flight are finished, and pay none of them again', async () => {
    const machines = await open('stopped');
    const first = machines.start('first', ['worker', '--json']);
    const launched = machines.launch();
    await requested(launched, machines, 30);
    first.child.kill('SIGTERM');
    const { stdout } = await endsWell(first.ended);
    expect(JSON.parse(stdout)).toEqual({ address, taskQueues: [expect.stringMatching(/^agentinstruct-\w+$/)] });
    machines.start('second', ['worker']);
    await endsWell(launched.ended);
    expect(await machines.rows()).toEqual(alone);
    expect(await paidTwice(machines)).toBe(0);
    await machines.close();
  });

  it('may share the work by queues: one holds the workflows, another asks the model', async () => {
    const machines = await open('queues', { queues: ['model:default'] });
    machines.start('workflows', ['worker'], { OPENAI_API_KEY: '' });
    const launched = machines.launch();
    const { stdout } = await until(
      () => machines.start('asking', ['status', SPREAD_RUN, '--json']).ended,
      ({ stdout }) => stdout.includes('no worker on the queue'),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'blocked',
      blocked: [{ model: 'fake', reason: expect.stringContaining('npx agentinstruct worker --queues model:default') }],
    });
    machines.start('calls', ['worker', '--queues', 'model:default']);
    await endsWell(launched.ended);
    expect(await machines.rows()).toEqual(alone);
    await machines.close();
  });

  describe('that lack something', () => {
    let machines: Machines;
    beforeAll(async () => {
      machines = await open('lacking');
    });
    afterAll(() => machines.close());

    it.each([
      [
        'an address that answers',
        async () => ({ TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}` }),
        /the Temporal server at 127\.0\.0\.1:\d+ cannot be used \(namespace default\): .*check TEMPORAL_ADDRESS/,
      ],
      [
        'a namespace that is there',
        async () => ({ TEMPORAL_NAMESPACE: 'nowhere' }),
        /cannot be used \(namespace nowhere\): .*TEMPORAL_NAMESPACE/,
      ],
      [
        'an address of PostgreSQL',
        async () => ({ DATABASE_URL: 'mysql://me:hidden@host/db' }),
        /DATABASE_URL is not an address of PostgreSQL: postgres:\/\/user:password@host:5432\/database/,
      ],
      [
        'a store that answers',
        async () => ({ DATABASE_URL: `postgres://me:hidden@127.0.0.1:${await freePort()}/db` }),
        /127\.0\.0\.1:\d+\/db cannot be reached/,
      ],
      [
        'a port for their metrics',
        async () => ({ AGENTINSTRUCT_METRICS: 'yes' }),
        /"yes" is no address for metrics.*AGENTINSTRUCT_METRICS/,
      ],
    ])('%s, say so once and end', async (_, variables, sentence) => {
      const { code, stderr, stdout } = await machines.start('lacking', ['worker'], await variables()).ended;
      expect(code).not.toBe(0);
      expect(stderr).toMatch(sentence);
      expect(stderr.match(/^error: /gm)).toHaveLength(1);
      expect(stderr + stdout).not.toContain('hidden');
    });

    it('a key, name its variable, and the run says who waits for it', async () => {
      machines.launch();
      await until(
        () => machines.start('asking', ['status', '--json']).ended,
        ({ stdout }) => stdout.includes(SPREAD_RUN),
      );
      const keyless = machines.start('keyless', ['worker'], { OPENAI_API_KEY: '' });
      const { stdout } = await until(
        () => machines.start('asking', ['status', SPREAD_RUN, '--json']).ended,
        ({ stdout }) => stdout.includes('OPENAI_API_KEY'),
      );
      expect(JSON.parse(stdout)).toMatchObject({
        state: 'blocked',
        blocked: [{ model: 'fake', reason: expect.stringMatching(/asks for a key \(401\)\. Set OPENAI_API_KEY/) }],
      });
      keyless.child.kill('SIGTERM');
      expect((await keyless.ended).stderr).toContain(
        `the run "${SPREAD_RUN}" asks its model default with OPENAI_API_KEY, which is not set here`,
      );
    });

    it('the store of the runs, are told that the server has runs of another', async () => {
      const stranger = machines.start('stranger', ['worker'], { DATABASE_URL: '' });
      await until(
        () => readdir(join(folder, 'lacking', 'stranger', 'home')).catch((): string[] => []),
        (files) => files.includes('worker.log') || stranger.child.exitCode !== null,
      );
      stranger.child.kill('SIGTERM');
      expect((await stranger.ended).stderr).toMatch(
        /has no running run, and the Temporal server has runs of another store \(agentinstruct-\w+\): to work for those set DATABASE_URL/,
      );
    });
  });
});
