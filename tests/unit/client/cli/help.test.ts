import { inShell } from '../../../support/fake-shell';

const RUN_FILE_FLAGS = ['--seeds', '--skills', '--limit', '--seed', '--model', '--base-url', '--in-flight'];

const FLAGS: [string, string[]][] = [
  ['init', ['[file]', '--force']],
  [
    'run',
    [
      '[file]',
      '--name',
      ...RUN_FILE_FLAGS,
      '--budget',
      '--calls-per-activity',
      '--window',
      '--metrics-port',
      '--wait',
      '--detach',
      '--no-worker',
    ],
  ],
  ['preview', ['[file]', ...RUN_FILE_FLAGS]],
  ['status', ['[name]', '--watch']],
  ['stop', ['<name>']],
  ['failures', ['<name>']],
  ['refine', ['<file>', '--skill', '--name', '--run-file', '--wait', '--model', '--base-url', '--in-flight']],
  ['inspect', ['<id>']],
  ['export', ['<name>', '--to', '--format', 'jsonl, openai, orca', '--all']],
  ['seeds', ['<paths...>', '--chunk-tokens']],
  ['skills', ['[id]']],
  ['server start', []],
  ['server stop', []],
  ['server status', []],
  ['worker', ['--home', '--run', '--queues', '--metrics-port']],
  ['doctor', []],
  ['pause', ['<name>']],
  ['resume', ['<name>']],
  ['limits', ['<name>', '--model', '--in-flight', '--rpm', '--tpm', '--budget', '--window']],
  ['retry', ['<name>', '--reason', '--wait', '--no-worker']],
  ['delete', ['<name>', '--journal', '--yes']],
  ['estimate', ['[file]', '--seeds', '--limit', '--model']],
];

describe('help', () => {
  it.each(FLAGS)('of %s lists its arguments and flags and starts nothing', async (verb, flags) => {
    const { code, stdout, stderr, opened } = await inShell([...verb.split(' '), '--help']);
    expect({ code, stderr, opened }).toEqual({ code: 0, stderr: '', opened: 0 });
    for (const flag of [...flags, '--json', '--help']) expect(stdout).toContain(flag);
  });

  it('of the whole lists every verb', async () => {
    const { code, stdout } = await inShell(['--help']);
    expect(code).toBe(0);
    for (const [verb] of FLAGS) expect(stdout).toContain(`  ${verb.split(' ')[0]} `);
  });

  it('holds no escape sequences', async () => {
    expect((await inShell(['run', '--help'])).stdout).not.toContain('\u001b');
  });

  it('tells the version', async () => {
    expect(await inShell(['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n' });
  });
});
