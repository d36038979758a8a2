import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../services/package-root';

/** The skill that `skills/README.md` tells people to start from, as they would copy it. */
export function readmeSkill(): string {
  const readme = readFileSync(join(packageRoot(), 'skills', 'README.md'), 'utf8');
  const [, example] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  if (example === undefined) throw new Error('skills/README.md begins with no example');
  return example;
}
