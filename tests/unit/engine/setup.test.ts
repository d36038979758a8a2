import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runModule } from '../../support/run-module';
import { scratchFolder } from '../../support/scratch-folder';

const root = scratchFolder('setup');
const text = JSON.stringify;

function clone(name: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'domain'), { recursive: true });
  writeFileSync(join(folder, 'domain', 'seed.ts'), 'export const seed = 1;');
  return folder;
}

test('a Node that is too old is refused with the ways to a newer one', async () => {
  const code = (version: string) =>
    `import { checkNode } from './scripts/setup/node-version.mjs'; try { checkNode('${version}'); print(null); } catch (error) { print(error.message); }`;
  expect(await runModule(code('18.19.1'))).toMatch(/Node 18\.19\.1 is too old; 20\.20\.0 or newer.*nvm install/);
  expect(await runModule(code('20.19.9'))).toMatch(/too old/);
  expect(
    await Promise.all(['20.20.0', '20.20.2', '22.0.0', '24.1.0'].map((version) => runModule(code(version)))),
  ).toEqual([null, null, null, null]);
});

test('packages are installed when one is missing or another one, not when an optional one is for another platform', async () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/b': { version: '1.0.0', optional: true },
  };
  const differ = (installed: object) =>
    runModule(
      `import { differ } from './scripts/setup/packages.mjs'; print(differ(${text(wanted)}, ${text(installed)}));`,
    );
  expect(await differ({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBe(false);
  expect(await differ({ 'node_modules/a': { version: '1.0.1', integrity: 'y' } })).toBe(true);
  expect(await differ({})).toBe(true);
});

test.each([
  [{ missing: true, output: '' }, /npm is not on the PATH\. What helps: install Node with npm/],
  [
    { missing: false, output: 'npm error code ENOTFOUND' },
    /registry cannot be reached\. What helps: check the network, HTTPS_PROXY/,
  ],
  [{ missing: false, output: 'npm error code ENOSPC' }, /the disk is full\. What helps: free about 1 GB/],
  [
    { missing: false, output: 'npm error code EBADENGINE' },
    /refuses this Node\. What helps: use the version in \.nvmrc/,
  ],
  [{ missing: false, output: 'npm error something new' }, /npm ci failed.*something new/s],
])('a failure of npm is told with what helps: %j', async (result, told) => {
  expect(
    await runModule(`import { whyNot } from './scripts/setup/packages.mjs'; print(whyNot(${text(result)}));`),
  ).toMatch(told);
});

test('the project is built when a source is new, changed or gone, and when a build was cut off', async () => {
  const folder = clone('build');
  const stale = () =>
    runModule(`import { buildIsStale } from './scripts/setup/build.mjs'; print(buildIsStale(${text(folder)}));`);
  const built = async () => {
    const hash = await runModule(
      `import { sourcesHash } from './scripts/setup/build.mjs'; print(sourcesHash(${text(folder)}));`,
    );
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'dist', '.sources'), String(hash));
  };
  expect(await stale()).toBe(true);
  await built();
  expect(await stale()).toBe(false);
  writeFileSync(join(folder, 'domain', 'seed.ts'), 'export const seed = 2;');
  expect(await stale()).toBe(true);
  await built();
  writeFileSync(join(folder, 'domain', 'new.ts'), '');
  expect(await stale()).toBe(true);
});

test('two set-ups at once take turns, and the lock of a dead one is taken over', async () => {
  const folder = clone('lock');
  const log = join(folder, 'log');
  const dead = spawn(process.execPath, ['-e', '']);
  await once(dead, 'exit');
  writeFileSync(join(folder, '.setup.lock'), `${dead.pid} 1`);
  const code = `import { appendFileSync } from 'node:fs'; import { setTimeout as delay } from 'node:timers/promises';
    import { withSetupLock } from './scripts/setup/lock.mjs';
    await withSetupLock(${text(folder)}, async () => { appendFileSync(${text(log)}, 'in '); await delay(300); appendFileSync(${text(log)}, 'out '); }); print(true);`;
  await Promise.all([runModule(code), runModule(code), runModule(code)]);
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(3));
  expect(existsSync(join(folder, '.setup.lock'))).toBe(false);
});

test('the lockfiles name every optional package in one exact version, so that npm ci takes them on any platform', async () => {
  const missing = (file: string) =>
    runModule(`import { readFileSync } from 'node:fs'; import { missingOptionals } from './scripts/complete-lockfile.mjs';
      print(Object.keys(missingOptionals(JSON.parse(readFileSync('${file}', 'utf8')).packages)));`);
  expect(await missing('package-lock.json')).toEqual([]);
  expect(await missing('services/model/embedded/runtime/package-lock.json')).toEqual([]);
  const { packages } = JSON.parse(readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8'));
  const versions = Object.entries<{ version?: string }>(packages).flatMap(([path, { version }]) =>
    path === '' ? [] : [version],
  );
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
});

test('an npm that is not there is named by the script itself, without a stack', async () => {
  const code = `import { installPackages } from './scripts/setup/packages.mjs'; await installPackages(${text(root)}).then(() => print(null), (error) => print(error.message));`;
  expect(await runModule(code, { PATH: '/nowhere' })).toMatch(/npm is not on the PATH/);
});
