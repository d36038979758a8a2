import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../../../domain/errors';
import { fakeClient } from '../../../support/fake-client';
import { fakeShell, inShell } from '../../../support/fake-shell';
import { runDocument } from '../../../support/run-document';

/** Command line, exit code, keys of the document, and something a person reads. */
const VERBS: [string, number, string[], string][] = [
  ['status', 0, ['runs'], 'tiny  running'],
  [
    'status tiny',
    0,
    ['name', 'state', 'flows', 'samples', 'skills', 'calls', 'tokens', 'usd', 'usdUnsettled', 'blocked', 'ui'],
    'tiny: completed, 4 of 10 seeds done',
  ],
  ['stop tiny', 0, ['name', 'state'], 'tiny: stopped'],
  ['pause tiny', 0, ['name', 'state', 'limits'], 'tiny: paused'],
  ['resume tiny', 0, ['name', 'state'], 'tiny: running'],
  ['limits tiny --in-flight 8 --model strong', 0, ['name', 'limits'], '100 flows open at once; default: 64 in flight'],
  ['retry tiny --reason invalid', 0, ['name', 'state'], 'tiny: completed'],
  ['delete tiny --journal', 0, ['name', 'freed'], 'tiny is deleted: 2 seeds, 2 flows'],
  ['failures tiny', 0, ['groups'], 'refused by the model'],
  ['inspect abc', 0, ['sample', 'lineage', 'workflow'], 'seed s1 · Tides'],
  ['export tiny --to out', 0, ['rows', 'files'], '12 rows in 1 file'],
  ['seeds docs', 0, ['seeds', 'files', 'dropped', 'counts'], '2 seeds of 1 file: 400 words, 520 tokens'],
  ['skills', 0, ['skills', 'counts'], '1 skills with 1 tasks in all, 1 of them from the paper'],
  ['skills text-modification', 0, ['skills'], 'paraphrasing'],
  ['server start', 0, ['running', 'address', 'ui', 'pid'], 'local server at 127.0.0.1:7233, process 7'],
  ['server stop', 0, ['running'], 'no local server runs for this home'],
  ['server status', 0, ['running'], 'local server at 127.0.0.1:7233'],
  ['worker --run tiny', 0, ['address', 'taskQueues'], 'the worker on agentinstruct-1 has ended'],
  ['doctor', 1, ['ok', 'checks'], 'install python3'],
  [
    'estimate --seeds docs',
    0,
    ['calls', 'tokens', 'usd', 'hours', 'stages'],
    '10 seeds: 100 to 2,000 calls, 1,000 to 30,000 tokens; price not known; 36 s to 30 min',
  ],
  ['preview --seeds docs', 0, ['seed', 'stages', 'samples'], '--- prompt\nWhy?'],
];

describe('a verb', () => {
  it.each(VERBS)('%s prints exactly one JSON document with --json', async (line, exitCode, keys) => {
    const { code, stdout } = await inShell([...line.split(' '), '--json']);
    expect(code).toBe(exitCode);
    expect(Object.keys(JSON.parse(stdout))).toEqual(expect.arrayContaining(keys));
  });

  it.each(VERBS)('%s speaks to a person without it', async (line, exitCode, _, sentence) => {
    const { code, stdout } = await inShell(line.split(' '));
    expect(code).toBe(exitCode);
    expect(stdout).toContain(sentence);
    expect(stdout).not.toContain('\u001b');
  });

  it('a run says of each skill why something became no sample', async () => {
    const reasons = [
      { skill: 'fermi', outcome: 'declined' as const, reason: 'the text holds no quantity', count: 2 },
      { skill: 'fermi', outcome: 'rejected' as const, reason: 'no-leaks', count: 1 },
    ];
    const library = fakeClient({ run: async () => runDocument({ reasons }) });
    const { stdout } = await inShell(['status', 'tiny'], fakeShell({ library }));
    expect(stdout).toMatch(/^fermi +declined +2 {2}the text holds no quantity$/m);
    expect(stdout).toMatch(/^fermi +rejected +1 {2}no-leaks$/m);
  });

  it('gives paths to the library as absolute ones', async () => {
    const library = fakeClient();
    await inShell(
      ['export', 'tiny', '--to', '../out', '--format', 'orca', '--all'],
      fakeShell({ cwd: '/a/b', library }),
    );
    expect(library.asked).toEqual([{ name: 'tiny', directory: '/a/out', format: 'orca', all: true }]);
  });

  it('gives the library only the limits that were named', async () => {
    const library = fakeClient();
    await inShell(['limits', 'tiny', '--in-flight', '60', '--window', '5'], fakeShell({ library }));
    expect(library.asked).toEqual([['tiny', { inFlight: 60, window: 5 }]]);
  });

  it('tries everything again where no reason is named', async () => {
    const library = fakeClient();
    await inShell(['retry', 'tiny', '--no-worker'], fakeShell({ library }));
    expect(library.asked).toEqual([expect.objectContaining({ name: 'tiny', reason: null, worker: 'none' })]);
  });

  it.each([
    ['deletes after a yes', [], async () => true, [['tiny', { journal: false }]], 0],
    ['deletes nothing without one', [], async () => false, [], 3],
    ['does not ask with --yes', ['--yes'], () => Promise.reject(new Error('asked')), [['tiny', { journal: false }]], 0],
  ])('on a terminal %s', async (_, flags, confirm, asked, exitCode) => {
    const library = fakeClient();
    const { code } = await inShell(['delete', 'tiny', ...flags], fakeShell({ library, attended: true, confirm }));
    expect({ code, asked: library.asked }).toEqual({ code: exitCode, asked });
  });

  it('passes on what the user can mend, with its place and exit code', async () => {
    const library = fakeClient({
      run: async () => {
        throw new UserError('there is no run "tinny", did you mean "tiny"?', 'NAME');
      },
    });
    const plain = await inShell(['status', 'tinny'], fakeShell({ library }));
    expect(plain).toMatchObject({ code: 2, stderr: 'error: there is no run "tinny", did you mean "tiny"? (NAME)\n' });
    const json = await inShell(['status', 'tinny', '--json'], fakeShell({ library }));
    expect(JSON.parse(json.stdout)).toEqual({
      error: { message: 'there is no run "tinny", did you mean "tiny"?', where: 'NAME' },
    });
  });

  it('that breaks exits 1 with the message and no stack', async () => {
    const library = fakeClient({
      doctor: async () => {
        throw new TypeError('it broke');
      },
    });
    const { code, stderr } = await inShell(['doctor'], fakeShell({ library }));
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'error: it broke\n' });
  });
});

describe('init', () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'init-'));
  });
  afterEach(() => rm(cwd, { recursive: true }));

  it('writes a commented run file and opens nothing', async () => {
    const { code, stdout, opened } = await inShell(['init', '--json'], fakeShell({ cwd }));
    expect({ code, opened }).toEqual({ code: 0, opened: 0 });
    expect(JSON.parse(stdout)).toEqual({ file: 'agentinstruct.yaml' });
    expect(await readFile(join(cwd, 'agentinstruct.yaml'), 'utf8')).toContain('seeds:');
  });

  it('never writes over a file, unless told to', async () => {
    await writeFile(join(cwd, 'agentinstruct.yaml'), 'mine');
    const refused = await inShell(['init'], fakeShell({ cwd }));
    expect(refused).toMatchObject({
      code: 2,
      stderr: 'error: agentinstruct.yaml is there already; --force writes over it\n',
    });
    expect(await readFile(join(cwd, 'agentinstruct.yaml'), 'utf8')).toBe('mine');
    expect(await inShell(['init', '--force'], fakeShell({ cwd }))).toMatchObject({ code: 0 });
  });

  it('says why it cannot write', async () => {
    const { code, stderr } = await inShell(['init', 'no/where.yaml'], fakeShell({ cwd }));
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: cannot write no/where.yaml: it does not exist\n' });
  });
});

describe('refine', () => {
  it('takes models from the run file, and its name from the flag alone', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'refine-'));
    await writeFile(
      join(cwd, 'agentinstruct.yaml'),
      'name: other\nseeds: [docs]\nmodels: { default: { model: big } }\n',
    );
    const library = fakeClient();
    const { code } = await inShell(['refine', 'mine.jsonl', '--skill', './own.yaml'], fakeShell({ cwd, library }));
    await rm(cwd, { recursive: true });
    expect(code).toBe(0);
    expect(library.asked[0]).toMatchObject({
      instructions: join(cwd, 'mine.jsonl'),
      skill: join(cwd, 'own.yaml'),
      worker: 'own',
      file: { name: null, models: { default: { model: 'big' } } },
    });
  });
});
