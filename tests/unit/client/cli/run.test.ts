import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunDocument } from '../../../../client/documents';
import type { RunHandle } from '../../../../client/port';
import { UserError } from '../../../../domain/errors';
import { fakeClient, fakeHandle } from '../../../support/fake-client';
import { type FakeShell, fakeShell, inShell } from '../../../support/fake-shell';
import { runDocument } from '../../../support/run-document';

const COMPLETED = runDocument({ state: 'completed', flows: { total: 10, done: 10, failed: 0 } });
const BLOCK = {
  model: 'gpt-5',
  reason: 'the key is wrong; set OPENAI_API_KEY',
  passes: false,
  since: '2026-01-01T00:00:00.000Z',
};
const BLOCKED = runDocument({ state: 'blocked', blocked: [BLOCK] });

function shellWith(handle: RunHandle, different: Partial<FakeShell> = {}): FakeShell {
  return fakeShell({ ...different, library: fakeClient({ launch: async () => handle }) });
}

const RUN = ['run', '--seeds', 'docs'];

describe('run', () => {
  it('hands the run file with its flags to the library', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'run-'));
    await writeFile(join(cwd, 'agentinstruct.yaml'), 'name: tiny\nseeds: [docs]\nlimit: 5\n');
    const library = fakeClient();
    const { code } = await inShell(['run', '--limit', '2', '--no-worker'], fakeShell({ cwd, library }));
    await rm(cwd, { recursive: true });
    expect(code).toBe(0);
    expect(library.asked[0]).toMatchObject({
      worker: 'none',
      file: { name: 'tiny', limit: 2, seeds: { paths: ['docs'], folder: cwd } },
    });
  });

  it('shows progress on standard error and one document on standard output', async () => {
    const { code, stdout, stderr } = await inShell([...RUN, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'tiny', state: 'completed' });
    expect(stderr).toContain('tiny: 4 of 10 seeds, 12 samples kept, 3 rejected, 65 calls, 6,000 tokens');
  });

  it('ends with the counts by skill and how to get the dataset', async () => {
    const { stdout } = await inShell(RUN);
    expect(stdout).toContain('reading-comprehension       15    12         3         1        2       0');
    expect(stdout).toContain('npx agentinstruct export tiny --to tiny-dataset');
  });

  it.each<[string, Partial<RunDocument>, number]>([
    ['every flow ended', { state: 'completed' }, 0],
    ['flows failed', { state: 'completed', flows: { total: 10, done: 10, failed: 1 } }, 3],
    ['it was stopped', { state: 'stopped' }, 3],
    ['the run itself failed', { state: 'failed', failure: 'the store is gone' }, 1],
  ])('tells by its exit code that %s', async (_, different, exitCode) => {
    const { code } = await inShell(RUN, shellWith(fakeHandle([runDocument(different)])));
    expect(code).toBe(exitCode);
  });

  it('passes on that nothing can start', async () => {
    const library = fakeClient({
      launch: async () => {
        throw new UserError('no seed can be used', 'seeds');
      },
    });
    expect(await inShell(RUN, fakeShell({ library }))).toMatchObject({
      code: 2,
      stderr: 'error: no seed can be used (seeds)\n',
    });
  });

  it('lets go on Ctrl-C, waits for calls in flight, and says how to go on', async () => {
    const steps: string[] = [];
    const handle = fakeHandle([], {
      async *progress() {
        yield runDocument();
        shell.interrupt();
        await new Promise(() => {}); // a run that goes on for days
      },
      detach: async () => {
        steps.push('calls in flight finished');
        return runDocument();
      },
    });
    const shell = shellWith(handle, { commandLine: 'npx agentinstruct run my.yaml --limit 5' });
    const { code, stdout, stderr } = await inShell(RUN, shell);
    expect(code).toBe(3);
    expect(steps).toEqual(['calls in flight finished']);
    expect(stderr).toContain('calls in flight are finished first; a second Ctrl-C ends at once');
    expect(stdout).toContain('nothing is lost. Go on with: npx agentinstruct run my.yaml --limit 5');
  });

  it('that had just ended when Ctrl-C came is a finished run', async () => {
    const handle = fakeHandle([], {
      async *progress() {
        yield runDocument();
        shell.interrupt();
        await new Promise(() => {});
      },
      detach: async () => COMPLETED,
    });
    const shell = shellWith(handle);
    expect((await inShell(RUN, shell)).code).toBe(0);
  });

  it('gives up a block that needs a person after a minute where there is no terminal', async () => {
    let seconds = 0;
    const handle = fakeHandle([], {
      async *progress() {
        for (; ; seconds += 2) yield BLOCKED;
      },
      detach: async () => BLOCKED,
    });
    const { code, stdout, stderr } = await inShell(RUN, shellWith(handle, { now: () => seconds * 1000 }));
    expect({ code, seconds }).toEqual({ code: 3, seconds: 60 });
    expect(stderr.match(/the key is wrong/g)).toHaveLength(1);
    expect(stdout).toContain('mend what is blocked; nothing is lost.');
  });

  it('waits as long as --wait says, and counts anew after each block', async () => {
    let seconds = 0;
    const handle = fakeHandle([], {
      async *progress() {
        for (const document of [BLOCKED, runDocument(), BLOCKED, BLOCKED, BLOCKED]) {
          yield document;
          seconds += 5;
        }
      },
      detach: async () => BLOCKED,
    });
    const { code } = await inShell([...RUN, '--wait', '10'], shellWith(handle, { now: () => seconds * 1000 }));
    expect({ code, seconds }).toEqual({ code: 3, seconds: 20 });
  });

  it('waits for a person on a terminal', async () => {
    let hours = 0;
    const handle = fakeHandle([], {
      async *progress() {
        for (; hours < 30; hours += 1) yield BLOCKED;
      },
      result: async () => COMPLETED,
    });
    const shell = shellWith(handle, { attended: true, now: () => hours * 3_600_000 });
    expect((await inShell(RUN, shell)).code).toBe(0);
  });

  it('returns at once with --detach', async () => {
    const library = fakeClient();
    const { code, stdout } = await inShell([...RUN, '--detach'], fakeShell({ library }));
    expect(code).toBe(0);
    expect(library.asked[0]).toMatchObject({ worker: 'background' });
    expect(stdout).toContain('npx agentinstruct status tiny --watch');
  });
});

describe('status --watch', () => {
  it('stays with a run until it ends', async () => {
    const documents = [COMPLETED];
    const library = fakeClient({ run: async () => documents.shift() ?? COMPLETED });
    const { code, stdout } = await inShell(['status', 'tiny', '--watch'], fakeShell({ library }));
    expect(code).toBe(0);
    expect(stdout).toContain('tiny: completed');
  });

  it('ends on Ctrl-C', async () => {
    const library = fakeClient({
      run: async () => {
        setImmediate(() => shell.interrupt());
        return runDocument();
      },
    });
    const shell = fakeShell({ library });
    expect((await inShell(['status', 'tiny', '--watch'], shell)).code).toBe(0);
  });
});

describe('worker', () => {
  it('stops on Ctrl-C and works for the home it is given', async () => {
    const homes: (string | undefined)[] = [];
    const library = fakeClient({
      worker: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ address: 'a:1', taskQueues: ['agentinstruct-1'] }));
          shell.interrupt();
        }),
    });
    const shell = fakeShell({
      cwd: '/there',
      client: async (instead) => {
        homes.push(instead?.home);
        return library;
      },
    });
    const { code, stderr } = await inShell(['worker', '--home', 'here'], shell);
    expect({ code, homes }).toEqual({ code: 0, homes: ['/there/here'] });
    expect(stderr).toContain('stopping: calls in flight are finished first');
  });
});
