#!/usr/bin/env node
// All set-up of a clone: Node's version, packages, build. Plain Node without dependencies, because nothing is installed before it.
// `node scripts/setup.mjs` does it; `setup()` is for other scripts. What is done already is skipped.
import { fileURLToPath } from 'node:url';
import { build, buildIsStale } from './setup/build.mjs';
import { withSetupLock } from './setup/lock.mjs';
import { checkNode } from './setup/node-version.mjs';
import { installPackages, packagesAreStale } from './setup/packages.mjs';
import { SetupFailed } from './setup/setup-failed.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes `bin/agentinstruct.mjs` work. Throws `SetupFailed` with what is missing and the ways to mend it.
 * @param {{ quiet?: boolean, root?: string }} options quiet: says nothing when there is nothing to do
 */
export async function setup({ quiet = false, root = ROOT } = {}) {
  const began = Date.now();
  checkNode(process.versions.node);
  const say = (line) => process.stderr.write(`${line}\n`);
  const done = await withSetupLock(root, async () => [
    packagesAreStale(root) && (await step('packages: npm ci', () => installPackages(root), say)),
    buildIsStale(root) && (await step('build: TypeScript and the workflow bundle', () => build(root), say)),
  ]);
  if (!quiet || done.some(Boolean)) say(`set-up ready in ${seconds(began)}`);
}

async function step(title, work, say) {
  const began = Date.now();
  say(`${title} ...`);
  await work().catch((error) => {
    throw mendable(error);
  });
  say(`${title}: done in ${seconds(began)}`);
  return true;
}

/** A full or read-only disk in words; any other error is a defect and stays as it is. */
function mendable(error) {
  if (!['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'].includes(error.code)) return error;
  return new SetupFailed(
    `${error.path ?? 'a file'} cannot be written (${error.code}). What helps: free disk space, or write access to this folder.`,
  );
}

const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setup();
  } catch (error) {
    if (!(error instanceof SetupFailed)) throw error;
    process.stderr.write(`set-up failed: ${error.message}\n`);
    process.exitCode = 1;
  }
}
