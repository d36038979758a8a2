import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverMark } from '../../services/engine/server-command';
import { processesWith } from '../../services/process/process-list';
import { command, type Ended, killEverything, startCommand } from '../support/command-line';
import { startFakeProcess } from '../support/fake-process';
import { temporaryFolder } from '../support/temporary-folder';
import { until } from '../support/until';

const SEEDS = join(__dirname, '..', '..', 'examples', 'seeds');
const IN_FLIGHT = 8;
const KILLS = [30, 80, 150];

type Fake = Awaited<ReturnType<typeof startFakeProcess>>;

describe('killing everything with -9', () => {
  jest.setTimeout(300_000);

  it('three times half way loses no sample, doubles none, and pays at most for the calls in flight again', async () => {
    const undisturbed = await home('undisturbed');
    const disturbed = await home('disturbed');
    await ends(run(undisturbed));
    for (const requests of KILLS) {
      const running = startCommand(runArguments(disturbed.fake), disturbed.folder, disturbed.variables);
      await until(
        () => disturbed.fake.stats(),
        (stats) => stats.requests >= requests,
      );
      killEverything(disturbed.variables.AGENTINSTRUCT_HOME, running);
      await running.ended;
    }
    await ends(run(disturbed));
    const rows = await exported(disturbed);
    expect(rows).toEqual(await exported(undisturbed));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(40);
    const { paidByHash } = await disturbed.fake.stats();
    const twice = Object.values(paidByHash).reduce((sum, paid) => sum + paid - 1, 0);
    expect(twice).toBeLessThanOrEqual(IN_FLIGHT * KILLS.length);
    for (const { close } of [undisturbed, disturbed]) await close();
  });

  it('of the Temporal server alone is mended by the run itself, which ends with the same samples', async () => {
    const undisturbed = await home('steady');
    const disturbed = await home('shaken');
    await ends(run(undisturbed));
    const running = startCommand(runArguments(disturbed.fake), disturbed.folder, disturbed.variables);
    for (const requests of [30, 90]) {
      await until(
        () => disturbed.fake.stats(),
        (stats) => stats.requests >= requests,
      );
      for (const { pid } of processesWith(serverMark(disturbed.variables.AGENTINSTRUCT_HOME)))
        process.kill(pid, 'SIGKILL');
    }
    const { code, stderr } = await running.ended;
    expect(stderr).toContain('the local Temporal server has gone; it is started again');
    expect(code).toBe(0);
    expect(await exported(disturbed)).toEqual(await exported(undisturbed));
    for (const { close } of [undisturbed, disturbed]) await close();
  });

  it('Ctrl-C leaves the run resumable and says how to go on', async () => {
    const { folder, variables, fake, close } = await home('ctrl-c');
    const running = startCommand(runArguments(fake), folder, variables);
    await until(
      () => fake.stats(),
      ({ requests }) => requests >= 20,
    );
    running.child.kill('SIGINT');
    const { code, stdout, stderr } = await running.ended;
    expect(code).toBe(3);
    expect(stderr + stdout).toContain('Go on with: npx agentinstruct run');
    await ends(command(runArguments(fake), folder, variables));
    expect(Math.max(...Object.values((await fake.stats()).paidByHash))).toBe(1);
    await close();
  });

  interface Home {
    folder: string;
    variables: { AGENTINSTRUCT_HOME: string; OPENAI_API_KEY: string };
    fake: Fake;
    close(): Promise<void>;
  }

  async function home(name: string): Promise<Home> {
    const { path: folder, remove } = await temporaryFolder();
    const fake = await startFakeProcess({ models: ['fake'], latencyMs: 120 });
    const variables = { AGENTINSTRUCT_HOME: join(folder, name), OPENAI_API_KEY: 'sk-test' };
    const close = async () => {
      await command(['server', 'stop'], folder, variables);
      await fake.stop();
      await remove();
    };
    return { folder, variables, fake, close };
  }

  function runArguments({ baseUrl }: Fake): string[] {
    const model = ['--model', 'fake', '--base-url', baseUrl, '--in-flight', String(IN_FLIGHT)];
    return ['run', '--name', 'killed', '--seeds', SEEDS, '--limit', '3', ...model];
  }

  function run({ fake, folder, variables }: Home): Promise<Ended> {
    return command(runArguments(fake), folder, variables);
  }

  async function ends(ended: Promise<Ended>): Promise<void> {
    const { code, stderr } = await ended;
    if (code !== 0) throw new Error(`the run ended with ${code}: ${stderr}`);
  }

  async function exported({ folder, variables }: Home): Promise<Record<string, unknown>[]> {
    const directory = join(folder, 'rows');
    await ends(command(['export', 'killed', '--to', directory, '--all'], folder, variables));
    const files = (await readdir(directory)).sort();
    const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
    return texts.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line));
  }
});
