import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, Instruction, StoredArtifact } from '../../../domain/artifact';
import { UserError } from '../../../domain/errors';
import type { RunKind } from '../../../domain/run';
import type { Sample } from '../../../domain/sample';
import { NO_USAGE } from '../../../domain/usage';
import type { ExportFormat } from '../../../services/dataset/export-format';
import { exportRun } from '../../../services/dataset/export-run';
import type { Store } from '../../../services/store/store';
import { emptyStore } from '../../support/empty-store';
import { settingsOf, smallSkill } from '../../support/small-skill';
import { COUNTS, DEFINITION, instruction, sample } from '../../support/store-values';

const READING = smallSkill({ skill: 'reading', split: 'rc' });
const EDITING = smallSkill({ skill: 'editing', split: 'text_modification' });
const OWN = smallSkill({ skill: 'own-skill' });

let folder: string;
let store: Store;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, store, remove } = await emptyStore());
});

afterEach(() => remove());

async function launch(kind: RunKind = 'generation', run = 'run'): Promise<void> {
  const skills = [READING, EDITING, OWN].map((definition) => ({
    hash: '',
    definition,
    settings: settingsOf(definition),
  }));
  await store.runs.launch(run, { ...DEFINITION, kind, skills }, '2025-01-01T00:00:00Z');
}

async function add(...samples: Sample[]): Promise<void> {
  for (const made of samples) {
    const flow = { run: 'run', skill: made.skill, seed: made.id };
    await store.flows.add([{ ...flow, position: 0, given: null }]);
    await store.samples.endFlow(flow, COUNTS, null, [made]);
  }
}

function exported(format: ExportFormat = 'jsonl', changes: { all?: boolean; directory?: string; run?: string } = {}) {
  return exportRun({ store, run: 'run', directory: join(folder, 'out'), format, all: false, ...changes });
}

async function rowsOf(path: string | undefined): Promise<unknown[]> {
  const text = await readFile(path ?? '', 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function readParquet(path: string | undefined): Promise<Record<string, unknown>[]> {
  const { asyncBufferFromFile, parquetReadObjects } = await import('hyparquet');
  return parquetReadObjects({ file: await asyncBufferFromFile(path ?? '') });
}

const rejected = { verdict: 'rejected', reason: 'key-agrees: A is not B' } as const;

describe('the native format', () => {
  test('writes a file per skill, a sample a line in order of id, kept ones only', async () => {
    await launch();
    await add(sample('b'), sample('a'), sample('c', rejected), sample('d', { skill: 'editing' }));
    const { rows, files, left } = await exported();
    expect(rows).toBe(3);
    expect(files).toEqual(['editing', 'reading'].map((skill) => join(folder, 'out', `${skill}.jsonl`)));
    expect(left).toEqual([{ skill: 'reading', rows: 1, reason: 'rejected by a check; --all adds them' }]);
    expect(await rowsOf(files[1])).toMatchObject([{ id: 'a' }, { id: 'b' }]);
  });

  test('every row has the same keys in the same order, absent ones null', async () => {
    await launch();
    await add(
      sample('a', { models: { teacher: 'big', author: 'small' }, usage: { input: 1, output: 2, usd: null } }),
      sample('b', { goal: 'harder', parent: 'a', round: 1, ...rejected }),
    );
    const { files } = await exported('jsonl', { all: true });
    const [first, second] = await rowsOf(files[0]);
    expect(first).toEqual({
      id: 'a',
      skill: 'reading',
      task: 'main-idea',
      messages: [
        { role: 'user', content: 'Question a?' },
        { role: 'assistant', content: 'Answer.' },
      ],
      tools: null,
      metadata: {
        seed: 'seed',
        source: 'file.md#1',
        transformation: 'identity',
        goal: null,
        round: 0,
        parent: null,
        unanswerable: false,
        answer: 'a',
        checks: [{ name: 'length', result: 'passed', detail: '' }],
        judge: null,
        verdict: 'kept',
        reason: null,
        models: { transformer: null, author: 'small', suggester: null, editor: null, teacher: 'big', simulator: null },
        usage: { input: 1, output: 2, usd: null },
        workflow: 'run/reading/seed',
      },
    });
    expect(second).toMatchObject({ metadata: { verdict: 'rejected', reason: 'key-agrees: A is not B', parent: 'a' } });
    expect(keysOf(second)).toEqual(keysOf(first));
  });

  test('the same run gives the same bytes', async () => {
    await launch();
    await add(...Array.from({ length: 30 }, (_, n) => sample(`s${n}`)));
    const bytes = async () => readFile((await exported()).files[0] ?? '');
    expect(await bytes()).toEqual(await bytes());
  });

  test('line breaks, quotes and other writing come back as they were', async () => {
    const question = 'Zeile 1\r\nLinie "2"\u2028 何故? 👩‍🚀 \ud800';
    await launch();
    await add(sample('a', { question }));
    expect(await rowsOf((await exported()).files[0])).toMatchObject([
      { messages: [{ content: `${question.slice(0, -1)}\uFFFD` }, {}] },
    ]);
  });

  test('a row with an empty message is left out and counted', async () => {
    await launch();
    await add(sample('a', { question: ' \n', ...rejected }), sample('b'));
    const { rows, left } = await exported('jsonl', { all: true });
    expect({ rows, left }).toEqual({ rows: 1, left: [{ skill: 'reading', rows: 1, reason: 'a message is empty' }] });
  });
});

describe('other formats', () => {
  test('openai holds the messages alone', async () => {
    await launch();
    await add(sample('a'));
    const { files } = await exported('openai');
    expect(files).toEqual([join(folder, 'out', 'reading.openai.jsonl')]);
    expect(await rowsOf(files[0])).toEqual([
      {
        messages: [
          { role: 'user', content: 'Question a?' },
          { role: 'assistant', content: 'Answer.' },
        ],
      },
    ]);
  });

  test('orca is the public release’s form: a file per split, a JSON text a row, an empty system turn first', async () => {
    await launch();
    await add(sample('a'), sample('b', { skill: 'editing' }), sample('c', { skill: 'own-skill' }), sample('d'));
    const { rows, files, left } = await exported('orca');
    expect(rows).toBe(3);
    expect(files.map((file) => file.slice(folder.length + 5))).toEqual([
      'rc-00000-of-00001.parquet',
      'text_modification-00000-of-00001.parquet',
    ]);
    expect(left).toEqual([{ skill: 'own-skill', rows: 1, reason: 'the public release has no split for this skill' }]);
    expect(await readParquet(files[0])).toEqual(
      ['a', 'd'].map((id) => ({
        messages: `[{"role":"system","content":""},{"role":"user","content":"Question ${id}?"},{"role":"assistant","content":"Answer."}]`,
      })),
    );
  });

  test('orca writes several row groups and reads back whole', async () => {
    await launch();
    const flow = { run: 'run', skill: 'reading', seed: 'seed' };
    await store.flows.add([{ ...flow, position: 0, given: null }]);
    const samples = Array.from({ length: 2345 }, (_, n) =>
      sample(`s${String(n).padStart(5, '0')}`, { question: `Wo liegt Nr. ${n}? 何故` }),
    );
    await store.samples.endFlow(flow, COUNTS, null, samples);
    const { files } = await exported('orca');
    const rows = await readParquet(files[0]);
    expect(rows).toHaveLength(2345);
    expect(rows.map(({ messages }) => JSON.parse(String(messages))[1].content)).toEqual(
      samples.map(({ messages }) => messages[0]?.content),
    );
  });
});

describe('the target folder', () => {
  test('is made with its parents and keeps every file that is not the export’s', async () => {
    await launch();
    await add(sample('a'));
    const directory = join(folder, 'deep', 'er', 'out');
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'other-skill.jsonl'), 'mine');
    await writeFile(join(directory, 'reading.jsonl'), 'old');
    await writeFile(join(directory, 'editing.jsonl'), 'of an earlier state of the run');
    await exported('jsonl', { directory });
    expect((await readdir(directory)).sort()).toEqual(['other-skill.jsonl', 'reading.jsonl']);
    expect(await readFile(join(directory, 'other-skill.jsonl'), 'utf8')).toBe('mine');
    expect(await rowsOf(join(directory, 'reading.jsonl'))).toHaveLength(1);
  });

  test('a run without samples writes no file', async () => {
    await launch();
    expect(await exported()).toEqual({ rows: 0, files: [], left: [] });
    expect(await readdir(join(folder, 'out'))).toEqual([]);
  });

  test.each([
    ['a file', 'file', 'a file of that name is in the way'],
    ['below a file', 'file/out', 'a part of the path is a file, not a folder'],
    ['where nothing can be written', '/proc/out', 'it does not exist'],
  ])('%s is a mistake that is explained', async (_title, path, reason) => {
    await launch();
    await add(sample('a'));
    await writeFile(join(folder, 'file'), 'x');
    const directory = path.startsWith('/') ? path : join(folder, path);
    const problem = await exported('jsonl', { directory }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(UserError);
    expect(problem).toMatchObject({ message: `the dataset cannot be written: ${reason}`, where: directory });
  });

  test('stays as it was when the export fails half way', async () => {
    await launch();
    await add(sample('a'));
    await exported();
    const before = await stat(join(folder, 'out', 'reading.jsonl'));
    await add(sample('b'));
    const broken: Pick<Store, 'runs' | 'samples' | 'artifacts'> = {
      ...store,
      runs: store.runs,
      artifacts: store.artifacts,
      samples: { ...store.samples, byTask: async () => [], stream: failingStream },
    };
    const request = {
      store: broken,
      run: 'run',
      directory: join(folder, 'out'),
      format: 'jsonl',
      all: false,
    } as const;
    await expect(exportRun(request)).rejects.toThrow('the store is gone');
    expect(await readdir(join(folder, 'out'))).toEqual(['reading.jsonl']);
    expect((await stat(join(folder, 'out', 'reading.jsonl'))).mtimeMs).toBe(before.mtimeMs);
  });
});

describe('runs of one of the paper’s flows', () => {
  const content: Content = {
    kind: 'content',
    id: 'c1',
    parent: null,
    transformation: 'letter',
    title: 'Letter',
    text: 'Dear Ada',
  };
  const stored = <A extends Content | Instruction>(artifact: A): StoredArtifact<A> => ({
    run: 'run',
    skill: 'reading',
    seed: 's1',
    artifact,
    calls: [],
    model: null,
    usage: NO_USAGE,
  });

  test('refinement exports instructions with parent, content, goal and round', async () => {
    await launch('refinement');
    const given = instruction('i1');
    const refined = stored({
      ...given.artifact,
      id: 'i2',
      parent: 'i1',
      goal: 'harder',
      round: 1,
      text: 'Why so?',
      content: 'c9',
    });
    await store.artifacts.add([stored(content), given, refined]);
    const { rows, files } = await exported();
    expect(rows).toBe(2);
    expect(await rowsOf(files[0])).toEqual([
      {
        id: 'i1',
        parent: null,
        instruction: 'What is meant?',
        content: 'Dear Ada',
        task: 'main-idea',
        goal: null,
        round: 0,
      },
      { id: 'i2', parent: 'i1', instruction: 'Why so?', content: null, task: 'main-idea', goal: 'harder', round: 1 },
    ]);
  });

  test('transformation exports contents', async () => {
    await launch('transformation');
    await store.artifacts.add([stored(content)]);
    expect(await rowsOf((await exported()).files[0])).toEqual([
      { id: 'c1', seed: 's1', transformation: 'letter', title: 'Letter', text: 'Dear Ada' },
    ]);
  });

  test('formats that need answers are refused', async () => {
    await launch('refinement');
    await expect(exported('orca')).rejects.toThrow('made no answers, which --format orca needs; use --format jsonl');
  });
});

test('a run that does not exist is named, with the nearest right one', async () => {
  await launch('generation', 'spring-run');
  await expect(exported('jsonl', { run: 'sprin-run' })).rejects.toThrow(
    'there is no run "sprin-run", did you mean "spring-run"?',
  );
});

async function* failingStream(): AsyncGenerator<Sample> {
  yield sample('a');
  throw new Error('the store is gone');
}

function keysOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]);
}
