import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../package-root';
import { type Finding, fine, wrong } from './finding';

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()).optional(), version: z.string() });

/** Whether each of our dependencies is installed in the version that package.json names. */
export async function findPackages(): Promise<Finding[]> {
  const manifest = join(packageRoot(), 'package.json');
  const folders = createRequire(manifest).resolve.paths('zod') ?? [];
  const wanted = Object.entries(readManifest(manifest).dependencies ?? {});
  const missing = wanted.filter(([name, version]) => installedVersion(folders, name) !== version);
  if (missing.length === 0) return [fine('packages', `${wanted.length} installed as package.json says`)];
  const names = missing.map(([name, version]) => `${name}@${version}`).join(', ');
  return [wrong('packages', `missing or of another version: ${names}`, 'run `node scripts/setup.mjs`')];
}

function installedVersion(folders: readonly string[], name: string): string | null {
  const file = folders.map((folder) => join(folder, name, 'package.json')).find(existsSync);
  return file === undefined ? null : readManifest(file).version;
}

function readManifest(file: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
