import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../../domain/errors';
import { sha256Hex } from '../../../services/hash';
import { positionOf } from '../../../services/seeds/position-of';
import { reportSeeds } from '../../../services/seeds/report-seeds';
import { SeedFiles } from '../../../services/seeds/seed-files';
import { collect } from '../../support/collect';
import { temporaryFolder } from '../../support/temporary-folder';

const ROOT = join(__dirname, '../../..');
const TEXT = 'The ferry left the northern pier at six and came back with the flood.';
const removals: (() => Promise<void>)[] = [];

async function tree(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await temporaryFolder(files);
  removals.push(folder.remove);
  return folder.path;
}

function read(cwd: string, paths: string[], settings: { chunkTokens?: number; minWords?: number } = {}) {
  return reportSeeds({ paths, cwd, chunkTokens: 800, minWords: 3, ...settings });
}

async function problemOf(promise: Promise<unknown>): Promise<UserError> {
  const problem = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof UserError)) throw new Error(`a UserError was expected, not ${String(problem)}`);
  return problem;
}

/** Nothing is unreadable for root, so root becomes `nobody` for a moment. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  const asRoot = process.geteuid?.() === 0;
  if (asRoot) process.seteuid?.('nobody');
  try {
    return await work();
  } finally {
    if (asRoot) process.seteuid?.(0);
  }
}

afterAll(async () => {
  await Promise.all(removals.map((remove) => remove()));
});

describe('what is read', () => {
  test('text, Markdown and source files of a folder become seeds in order of path', async () => {
    const cwd = await tree({
      'docs/b.md': `# Ferry\n\n${TEXT}`,
      'docs/a.txt': `${TEXT} Twice.`,
      'docs/lib/run.ts': 'export const run = 1;\n',
    });
    const report = await read(cwd, ['docs']);
    expect(report.seeds.map(({ source, kind, title }) => [source, kind, title])).toEqual([
      ['docs/a.txt', 'text', 'A'],
      ['docs/b.md', 'text', 'Ferry'],
      ['docs/lib/run.ts', 'code', 'run.ts'],
    ]);
    expect(report.files).toEqual([
      { path: 'docs/a.txt', kind: 'text', language: null, seeds: 1, words: 15 },
      { path: 'docs/b.md', kind: 'text', language: null, seeds: 1, words: 15 },
      { path: 'docs/lib/run.ts', kind: 'code', language: null, seeds: 1, words: 4 },
    ]);
    expect(report.counts).toMatchObject({ files: 3, seeds: 3, words: 34, dropped: {} });
  });

  test('the id of a seed is the hash of its kind and text', async () => {
    const cwd = await tree({ 'a.txt': `${TEXT}\n` });
    const { seeds } = await read(cwd, ['a.txt']);
    expect(seeds[0]?.id).toBe(sha256Hex(`text\0${TEXT}`).slice(0, 24));
  });

  test('the same tree gives the same report from anywhere and however its paths are written', async () => {
    const files = {
      'x/a.md': `# A\n\n${TEXT}`,
      'x/b.py': 'print("one two three")\n',
      'x/.gitignore': 'c.md\n',
      'x/c.md': TEXT,
    };
    const [one, two] = [await tree(files), await tree(files)];
    const first = await read(one, ['x']);
    expect(await read(two, ['./x/'])).toEqual(first);
    expect(await read(two, [join(two, 'x')])).toEqual(first);
    expect(await read(two, ['x/**/*', 'x', 'x/a.md'])).toMatchObject({ seeds: first.seeds, files: first.files });
  });

  test('a long file becomes numbered chunks within the budget', async () => {
    const cwd = await tree({ 'a.txt': Array.from({ length: 40 }, (_, n) => `${TEXT} Trip ${n}.`).join('\n\n') });
    const { seeds } = await read(cwd, ['a.txt'], { chunkTokens: 200 });
    expect(seeds.map(({ source }) => source)).toEqual(seeds.map((_, n) => `a.txt#${n + 1}`));
    expect(Math.max(...seeds.map(({ tokens }) => tokens))).toBeLessThanOrEqual(200);
  });

  test('line ends and byte order marks make no difference to a seed', async () => {
    const utf16 = Buffer.from(`\uFEFF${TEXT}\r\n\r\nEnd of it.`, 'utf16le');
    const cwd = await tree({
      'a.txt': `${TEXT}\n\nEnd of it.\n`,
      'b.txt': `\uFEFF${TEXT}\r\n\r\nEnd of it.\r\n`,
      'c.txt': utf16,
    });
    const report = await read(cwd, ['.']);
    expect(report.seeds.map(({ source }) => source)).toEqual(['a.txt']);
    expect(report.dropped).toEqual([
      { path: 'b.txt', rule: 'duplicate', reason: 'it has the same text as a.txt' },
      { path: 'c.txt', rule: 'duplicate', reason: 'it has the same text as a.txt' },
    ]);
  });

  test('a glob takes what it matches, and a name with brackets is found as it is', async () => {
    const cwd = await tree({
      'src/a.ts': 'const one = 1; // two',
      'src/b.md': TEXT,
      'src/[id].ts': 'const id = 2; // two',
    });
    expect((await read(cwd, ['src/**/*.ts'])).files.map(({ path }) => path)).toEqual(['src/[id].ts', 'src/a.ts']);
    expect((await read(cwd, ['src/[id].ts'])).files.map(({ path }) => path)).toEqual(['src/[id].ts']);
  });

  test('words are counted where no spaces stand between them', async () => {
    const cwd = await tree({ 'a.txt': '潮水退了，我们走到岛上去看灯塔。' });
    const [seed] = (await read(cwd, ['a.txt'])).seeds;
    expect(seed?.words).toBeGreaterThan(7);
  });
});

describe('titles and kinds', () => {
  test('a long heading is cut to 120 characters, never inside one', async () => {
    const cwd = await tree({ 'a.md': `# ${'Ω👩'.repeat(200)}\n\n${TEXT}` });
    const [seed] = (await read(cwd, ['a.md'])).seeds;
    expect([...(seed?.title ?? '')]).toHaveLength(120);
    expect(seed?.title).toMatch(/👩…$|Ω…$/u);
  });

  test('a text without a heading is titled with the plain words of its file name', async () => {
    const cwd = await tree({ 'parish-meeting_march.txt': TEXT, '---.txt': `${TEXT} Again.` });
    expect((await read(cwd, ['.'])).seeds.map(({ title }) => title)).toEqual(['---.txt', 'Parish meeting march']);
  });

  test('a file without an ending is text, or code where its first line names an interpreter', async () => {
    const cwd = await tree({
      README: TEXT,
      backup: '#!/bin/sh\nrsync -a one two three\n',
      Makefile: 'all: one two three\n',
    });
    expect((await read(cwd, ['.'])).seeds.map(({ source, kind }) => `${source} ${kind}`)).toEqual([
      'Makefile code',
      'README text',
      'backup code',
    ]);
  });

  test('the example documents are long enough and are read without loss', async () => {
    const examples = await read(ROOT, ['examples/seeds'], { chunkTokens: 4000, minWords: 20 });
    expect(examples.counts.dropped).toEqual({});
    expect(new Set(examples.seeds.map(({ kind }) => kind))).toEqual(new Set(['text', 'code', 'api']));
    const written = examples.seeds.filter(({ kind }) => kind !== 'api');
    expect(Math.min(...written.map(({ words }) => words))).toBeGreaterThanOrEqual(400);
    for (const { kind, language } of examples.files) expect(language).toBe(kind === 'text' ? 'English' : null);
    expect(Math.max(...examples.seeds.map(({ words }) => words))).toBeLessThanOrEqual(1100);
  });

  test('the example API description is one seed for each operation', async () => {
    const operations = await read(ROOT, ['examples/seeds/apis/moss-quay-berths.yaml'], {
      chunkTokens: 4000,
      minWords: 20,
    });
    expect(operations.seeds).toHaveLength(10);
    expect(operations.seeds.map(({ title }) => title)).toContain('PATCH /bookings/{booking}');
  });
});

describe('what is left out', () => {
  test('node_modules, dotfiles, links and what .gitignore names are skipped and counted', async () => {
    const cwd = await tree({
      'a.md': TEXT,
      '.env': 'KEY=secret',
      '.git/config': 'x',
      'node_modules/pkg/README.md': TEXT,
      '.gitignore': 'build/\n*.log.md\n!keep.log.md\n',
      'build/out.md': TEXT,
      'x.log.md': TEXT,
      'keep.log.md': `${TEXT} Kept.`,
      'sub/.gitignore': '/draft.md\n',
      'sub/draft.md': TEXT,
      'sub/deep/draft.md': `${TEXT} Deep.`,
    });
    await symlink('..', join(cwd, 'sub', 'loop'));
    const report = await read(cwd, ['.']);
    expect(report.files.map(({ path }) => path)).toEqual(['a.md', 'keep.log.md', 'sub/deep/draft.md']);
    expect(report.dropped.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      '.env hidden',
      '.git/ hidden',
      '.gitignore hidden',
      'build/ ignored',
      'node_modules/ dependencies',
      'sub/.gitignore hidden',
      'sub/draft.md ignored',
      'sub/loop link',
      'x.log.md ignored',
    ]);
    expect(report.counts.dropped).toEqual({ hidden: 4, ignored: 3, dependencies: 1, link: 1 });
  });

  test('rules above the named folder hold, but not against what is named', async () => {
    const cwd = await tree({
      '.gitignore': 'notes\ndocs/private\n',
      '.git/HEAD': '',
      'docs/private/a.md': TEXT,
      'docs/b.md': `${TEXT} B.`,
      'notes/c.md': `${TEXT} C.`,
    });
    expect((await read(cwd, ['docs'])).files.map(({ path }) => path)).toEqual(['docs/b.md']);
    expect((await read(cwd, ['docs/*/*', 'docs/*'])).files.map(({ path }) => path)).toEqual(['docs/b.md']);
    expect((await read(cwd, ['notes', 'docs/private/a.md'])).files.map(({ path }) => path)).toEqual([
      'docs/private/a.md',
      'notes/c.md',
    ]);
    expect((await read(join(cwd, 'docs'), ['.'])).files.map(({ path }) => path)).toEqual(['b.md']);
  });

  test('files that cannot be used are named with the reason', async () => {
    const cwd = await tree({
      'a.md': TEXT,
      'binary.txt': Buffer.from('text\0text'),
      'blank.md': ' \n\n\t\n',
      'empty.txt': '',
      'front.md': '---\ntitle: x\n---\n',
      'latin.txt': Buffer.from('caf\xe9 au lait', 'latin1'),
      'photo.png': Buffer.from([137, 80, 78, 71, 0, 0, 0, 13]),
      'short.md': 'Two words.',
      'table.xyz': 'a;b;c',
    });
    await truncate(join(cwd, 'empty.txt'), 0);
    await writeFile(join(cwd, 'huge.txt'), '');
    await truncate(join(cwd, 'huge.txt'), 17 * 1024 * 1024);
    await promisify(execFile)('mkfifo', [join(cwd, 'pipe.txt')]);
    const report = await read(cwd, ['.']);
    expect(report.dropped).toEqual([
      { path: 'binary.txt', rule: 'binary', reason: 'it holds binary data (NUL bytes)' },
      { path: 'blank.md', rule: 'empty', reason: 'it holds no text' },
      { path: 'empty.txt', rule: 'empty', reason: 'it holds no text' },
      { path: 'front.md', rule: 'empty', reason: 'it holds nothing but front matter' },
      { path: 'huge.txt', rule: 'large', reason: 'it has 17.0 MiB; at most 16 are read, split it' },
      { path: 'latin.txt', rule: 'encoding', reason: 'it is not valid UTF-8; save it as UTF-8' },
      { path: 'photo.png', rule: 'binary', reason: 'it holds binary data (NUL bytes)' },
      { path: 'pipe.txt', rule: 'special', reason: 'it is neither a file nor a folder' },
      { path: 'short.md', rule: 'short', reason: 'it has 2 words; at least 3 are needed' },
      { path: 'table.xyz', rule: 'format', reason: 'files ending in .xyz are not read yet' },
    ]);
    expect(report.seeds).toHaveLength(1);
  });

  test('a text with the tokenizer’s own marks is text like any other', async () => {
    const cwd = await tree({ 'a.txt': `${TEXT} <|endoftext|> <|im_start|>` });
    const files = await SeedFiles.find({ paths: ['a.txt'], cwd, chunkTokens: 800, minWords: 3 });
    const [first] = await collect(files.seeds(null));
    expect(first?.seed.text).toContain('<|endoftext|>');
  });

  test('an unreadable file or folder is named', async () => {
    const cwd = await tree({ 'a.md': TEXT, 'b.md': TEXT, 'c/d.md': TEXT });
    await Promise.all([chmod(cwd, 0o755), chmod(join(cwd, 'b.md'), 0), chmod(join(cwd, 'c'), 0)]);
    const report = await asOrdinaryUser(() => read(cwd, ['.']));
    expect(report.dropped).toEqual([
      { path: 'b.md', rule: 'unreadable', reason: 'it cannot be read: permission denied' },
      { path: 'c/', rule: 'unreadable', reason: 'it cannot be listed' },
    ]);
    await chmod(join(cwd, 'c'), 0o700);
  });
});

describe('paths that cannot be meant', () => {
  test('a path that matches nothing is named', async () => {
    const cwd = await tree({ 'a.md': TEXT });
    for (const path of ['missing', 'a.md/b', '*.rst', 'none/**/*.md', 'x'.repeat(5000)]) {
      expect(await problemOf(read(cwd, ['a.md', path]))).toMatchObject({ where: path, exitCode: 2 });
    }
  });

  test('an empty path, a NUL and links in a circle are refused', async () => {
    const cwd = await tree({});
    await symlink('loop', join(cwd, 'loop'));
    expect((await problemOf(read(cwd, [' ']))).message).toContain('empty');
    expect((await problemOf(read(cwd, ['a\0b']))).message).toContain('NUL');
    expect((await problemOf(read(cwd, ['loop']))).message).toContain('lead in a circle');
  });

  test('a folder without files is no error, and a link may be named', async () => {
    const cwd = await tree({ 'real/a.md': TEXT });
    await mkdir(join(cwd, 'bare'));
    await symlink('real', join(cwd, 'link'));
    expect((await read(cwd, ['bare'])).counts).toEqual({ files: 0, seeds: 0, words: 0, tokens: 0, dropped: {} });
    expect((await read(cwd, ['link'])).files.map(({ path }) => path)).toEqual(['link/a.md']);
  });

  test('a file that grows while others are read changes nothing but itself', async () => {
    const cwd = await tree({ 'a.md': TEXT, 'b.md': `${TEXT} B.` });
    const before = await read(cwd, ['.']);
    await appendFile(join(cwd, 'b.md'), ' More.');
    const after = await read(cwd, ['.']);
    expect(after.seeds[0]).toEqual(before.seeds[0]);
    expect(after.seeds[1]?.id).not.toBe(before.seeds[1]?.id);
  });
});

test('the place of a seed in a draw depends on the draw seed and the id alone', () => {
  expect(positionOf(7, 'abc')).toBe(Number.parseInt(sha256Hex('7:abc').slice(0, 13), 16));
  expect(positionOf(8, 'abc')).not.toBe(positionOf(7, 'abc'));
});

describe('seeds that are read as often as they are needed', () => {
  test('are those of the report, one file after the other, and only of the files that are asked for', async () => {
    const cwd = await tree({ 'a.md': `# Ferry\n\n${TEXT}`, 'b.txt': `${TEXT} Twice.`, 'c.txt': 'Too short.' });
    const request = { paths: ['.'], cwd, chunkTokens: 800, minWords: 3 };
    const files = await SeedFiles.find(request);
    const all = await collect(files.seeds(null));
    const { seeds } = await reportSeeds(request);
    expect(all.map(({ seed: { text: _, ...entry } }) => entry)).toEqual(seeds);
    const [first] = files.files;
    if (first === undefined) throw new Error('three files');
    expect((await collect(files.seeds(new Set([first])))).map(({ seed }) => seed.source)).toEqual(['a.md']);
  });
});
