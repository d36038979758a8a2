import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { SetupFailed } from './setup-failed.mjs';

/** Whether package-lock.json asks for other packages than are installed; npm itself writes down what is, at the very end. */
export function packagesAreStale(root) {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return true;
  return differ(readPackages(join(root, 'package-lock.json')), readPackages(written));
}

/** Whether a wanted package is missing or another one. An optional one may be absent: it is for another platform. */
export function differ(wanted, installed) {
  return Object.entries(wanted).some(([path, { version, integrity, optional }]) => {
    if (path === '') return false;
    const had = installed[path];
    return had === undefined ? !optional : had.version !== version || had.integrity !== integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    throw new SetupFailed(
      `${file} cannot be read (${error.message}). What helps: \`git checkout package-lock.json\`, or delete node_modules.`,
    );
  }
}

/** Installs exactly what package-lock.json says, tools for tests included. */
export async function installPackages(root) {
  const result = await run('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    cwd: root,
  });
  if (result.code !== 0) throw new SetupFailed(whyNot(result));
}

const WAYS = [
  [/ENOSPC|no space left/i, 'the disk is full', 'free about 1 GB'],
  [/EACCES|EPERM|EROFS/, 'this folder may not be written to', 'give yourself write access, or clone elsewhere'],
  [/EBADENGINE/, 'a package refuses this Node', 'use the version in .nvmrc'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|network|ENETUNREACH/i,
    'the package registry cannot be reached',
    'check the network, HTTPS_PROXY, or `npm config get registry`',
  ],
];

/** In words: what npm failed for, and what helps. */
export function whyNot({ missing, output }) {
  if (missing) return 'npm is not on the PATH. What helps: install Node with npm from https://nodejs.org.';
  const [, what, helps] = WAYS.find(([pattern]) => pattern.test(output)) ?? [
    null,
    'npm ci failed',
    'read what it said',
  ];
  const lines = output.split('\n').filter((line) => !/npm warn|complete log/i.test(line));
  return `${what}. What helps: ${helps}. npm said:\n${lines.slice(-15).join('\n')}`;
}
