import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cached } from '../../../services/cache/cached';
import { withLock } from '../../../services/process/with-lock';
import { scratchFolder } from '../../support/scratch-folder';

const root = scratchFolder('cache');
const cacheAt = (folder: string) => ({ folder: join(root, folder), report: () => {} });

test('two homes that need the same thing at once fetch it once', async () => {
  let fetched = 0;
  const fill = async (folder: string) => {
    fetched += 1;
    await delay(150);
    await writeFile(join(folder, 'file'), 'x');
  };
  const cache = cacheAt('twice');
  const [one, two] = await Promise.all([cached(cache, 'thing', fill), cached(cache, 'thing', fill)]);
  expect([one, two, fetched]).toEqual([join(cache.folder, 'thing'), join(cache.folder, 'thing'), 1]);
});

test('a fetch that fails leaves nothing behind that looks whole, and what a killed one left is thrown away', async () => {
  const cache = cacheAt('fails');
  const halfway = async (folder: string) => {
    await writeFile(join(folder, 'half'), 'x');
    throw new Error('no network');
  };
  await expect(cached(cache, 'thing', halfway)).rejects.toThrow('no network');
  expect(existsSync(join(cache.folder, 'thing'))).toBe(false);
  await cached(cache, 'thing', (folder) => writeFile(join(folder, 'whole'), 'x'));
  expect(readdirSync(join(cache.folder, 'thing'))).toEqual(['whole']);
});

test('a cache that cannot be written says so and names the way out', async () => {
  writeFileSync(join(root, 'a-file'), '');
  const cache = cacheAt('a-file/cache');
  await expect(cached(cache, 'thing', () => Promise.resolve())).rejects.toThrow(/AGENTINSTRUCT_CACHE/);
});

test('a full disk says so and names the way out', async () => {
  const full = () => Promise.reject(Object.assign(new Error('write'), { code: 'ENOSPC' }));
  await expect(cached(cacheAt('full'), 'thing', full)).rejects.toThrow(/the disk is full.*AGENTINSTRUCT_CACHE/);
});

test('a lock is free again as soon as its owner is killed', async () => {
  const file = join(root, 'owned.lock');
  await mkdir(root, { recursive: true });
  const code = `const d = new (require('libsql'))(${JSON.stringify(file)}); d.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000)`;
  const owner = spawn(process.execPath, ['-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: join(__dirname, '../../..'),
  });
  await new Promise((resolve) => owner.stdout.once('data', resolve));
  await expect(withLock({ file, waitMs: 200, what: 'at work' }, () => Promise.resolve())).rejects.toThrow(
    'another process is still at work',
  );
  const waiting = withLock({ file, waitMs: 20_000, what: 'at work' }, () => Promise.resolve('mine'));
  owner.kill('SIGKILL');
  expect(await waiting).toBe('mine');
});
