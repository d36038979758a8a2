import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { SetupFailed } from './setup-failed.mjs';

/** All that the build reads: the folders of tsconfig.build.json, and what says how. */
const FOLDERS = ['domain', 'workflows', 'activities', 'services', 'workers', 'client'];
const FILES = [
  'temporal.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/bundle-workflows.mjs',
];

const stampFile = (root) => join(root, 'dist', '.sources');

/** Whether dist/ is missing, cut off, or made from other sources: their hash stands in it, written last. */
export function buildIsStale(root) {
  const stamp = stampFile(root);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesHash(root);
}

export function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const file of sources(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function sources(root) {
  const inFolders = FOLDERS.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file))
      : [],
  );
  return [
    ...FILES.filter((file) => existsSync(join(root, file))),
    ...inFolders.filter((file) => file.endsWith('.ts')),
  ].sort();
}

/** CommonJS and types to dist/, then the bundle of the workflows, then the stamp. */
export async function build(root) {
  const hash = sourcesHash(root);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await node(root, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], 'TypeScript');
  await node(root, ['scripts/bundle-workflows.mjs'], 'the workflow bundle');
  writeFileSync(stampFile(root), hash);
}

async function node(root, args, what) {
  const { code, output } = await run(process.execPath, args, { cwd: root });
  if (code === 0) return;
  const helps = /ENOSPC/.test(output)
    ? 'free disk space'
    : 'mend the sources, or `git status` to see what differs from the release';
  throw new SetupFailed(`${what} could not be built. What helps: ${helps}. It said:\n${output}`);
}
