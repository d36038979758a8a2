import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Cache, cached } from '../../cache/cached';
import { FetchFailed } from '../../cache/fetch-wheel';
import { packageRoot } from '../../package-root';
import { runCommand } from '../../process/run-command';
import { platformPackage } from './platform-package';

const RUNTIME = join(packageRoot(), 'services', 'model', 'embedded', 'runtime');
/** 85 MB over a slow line. */
const INSTALL_TIMEOUT_MS = 10 * 60_000;

const manifestSchema = z.looseObject({ dependencies: z.record(z.string(), z.string()) });
const lockSchema = z.looseObject({ packages: z.record(z.string(), z.looseObject({})) });

/** The folder of the cache that holds, or will hold, node-llama-cpp for this platform. */
export async function runtimeFolderName(): Promise<string> {
  const { dependencies } = await readManifest();
  return `embedded-runtime-${dependencies['node-llama-cpp']}-${process.platform}-${process.arch}`;
}

/**
 * Installs node-llama-cpp with the one package for this platform. Left out are its optional packages, which would bring 725 MB
 * of variants for graphics cards, and all install scripts, the first of which would build from source.
 */
export async function installRuntime(cache: Cache, env: Readonly<Record<string, string>>): Promise<string> {
  const platform = platformPackage();
  return cached(cache, await runtimeFolderName(), async (folder) => {
    await writePackage(folder, platform);
    const args = ['ci', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { end, stderr } = await runCommand('npm', args, { cwd: folder, env, timeoutMs: INSTALL_TIMEOUT_MS });
    if (end === 'missing') throw new FetchFailed('npm is not on the PATH');
    if (end === 'timeout') throw new FetchFailed('npm ci took more than ten minutes');
    if (end === 'failed') throw new FetchFailed(`npm ci failed: ${npmError(stderr)}`);
  });
}

/** Makes the platform's package a dependency instead of an optional one, in the manifest and in the lockfile. */
async function writePackage(folder: string, platform: string): Promise<void> {
  const manifest = await readManifest();
  const lock = lockSchema.parse(JSON.parse(await readFile(join(RUNTIME, 'package-lock.json'), 'utf8')));
  const place = `node_modules/${platform}`;
  const { optional: _, ...entry } = lock.packages[place] ?? {};
  const version = manifest.dependencies['node-llama-cpp'] ?? '';
  const dependencies = { ...manifest.dependencies, [platform]: version };
  const packages = { ...lock.packages, '': { ...lock.packages[''], dependencies }, [place]: { version, ...entry } };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies }));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
}

async function readManifest(): Promise<z.infer<typeof manifestSchema>> {
  return manifestSchema.parse(JSON.parse(await readFile(join(RUNTIME, 'package.json'), 'utf8')));
}

function npmError(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.startsWith('npm error') && !/complete log/.test(line));
  return lines
    .map((line) => line.slice('npm error'.length).trim())
    .join(' ')
    .slice(0, 300);
}
