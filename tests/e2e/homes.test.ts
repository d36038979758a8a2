import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { command } from '../support/command-line';
import { startFakeProcess } from '../support/fake-process';
import { temporaryFolder } from '../support/temporary-folder';

const ROOT = join(__dirname, '..', '..');
const SEEDS = join(ROOT, 'examples', 'seeds');

describe('homes', () => {
  jest.setTimeout(240_000);
  let folder: string;
  let fake: Awaited<ReturnType<typeof startFakeProcess>>;
  let remove: () => Promise<void>;
  const home = (name: string) => ({
    AGENTINSTRUCT_HOME: join(folder, name),
    OPENAI_BASE_URL: fake.baseUrl,
    OPENAI_API_KEY: 'sk-test',
  });
  const run = [
    'run',
    '--json',
    '--name',
    'small',
    '--seeds',
    SEEDS,
    '--limit',
    '1',
    '--skills',
    'reading-comprehension,text-modification',
  ];

  beforeAll(async () => {
    ({ path: folder, remove } = await temporaryFolder());
    fake = await startFakeProcess({ models: ['fake-of-the-list'] });
  });
  afterAll(async () => {
    for (const name of ['first', 'second', 'piped']) await command(['server', 'stop'], folder, home(name));
    await fake.stop();
    await remove();
  });

  it('two with a server each run side by side, on OPENAI_BASE_URL and a key alone', async () => {
    const [first, second] = await Promise.all(['first', 'second'].map((name) => command(run, folder, home(name))));
    for (const ended of [first, second]) {
      expect(ended).toMatchObject({ code: 0 });
      expect(JSON.parse(ended?.stdout ?? '')).toMatchObject({ state: 'completed', flows: { total: 2, failed: 0 } });
    }
    const servers = await Promise.all(
      ['first', 'second'].map((name) => command(['server', 'status', '--json'], folder, home(name))),
    );
    const addresses = servers.map(({ stdout }) => JSON.parse(stdout).address);
    expect(new Set(addresses).size).toBe(2);
  });

  it('a run in a pipe and in a subshell ends, and the server it leaves up holds nothing open', async () => {
    const line = `"${process.execPath}" bin/agentinstruct.mjs ${run.join(' ')} 2>&1 | tail -n 1; echo "got: $("${process.execPath}" bin/agentinstruct.mjs status --json | head -c 1)"`;
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, CI: 'true', ...home('piped') };
    const { stdout } = await promisify(execFile)('bash', ['-c', line], { cwd: ROOT, env, timeout: 120_000 });
    expect(stdout.trim().split('\n')).toEqual(['}', 'got: {']);
    const { stdout: status } = await command(['server', 'status', '--json'], folder, home('piped'));
    expect(JSON.parse(status)).toMatchObject({ running: true });
  });

  it('a wrong key, without anybody there, ends the run with 3 after the wait and says what to do', async () => {
    const strict = await startFakeProcess({ models: ['fake'], apiKey: 'sk-right' });
    const variables = { ...home('first'), OPENAI_BASE_URL: strict.baseUrl };
    const model = ['--model', 'fake', '--base-url', strict.baseUrl, '--wait', '2'];
    const { code, stdout } = await command(
      [
        'run',
        '--json',
        '--name',
        'wrong-key',
        '--seeds',
        SEEDS,
        '--limit',
        '1',
        '--skills',
        'text-modification',
        ...model,
      ],
      folder,
      variables,
    );
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'blocked',
      blocked: expect.arrayContaining([
        expect.objectContaining({ model: 'fake', reason: expect.stringContaining('401') }),
      ]),
    });
    await strict.stop();
  });
});
