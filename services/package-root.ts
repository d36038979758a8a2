import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, `skills/` and the embedded model's runtime: the same from the sources and from `dist/`. */
export function packageRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('agentinstruct lies in no package: package.json is missing above its files');
  return packageRoot(parent);
}
