import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../domain/errors';
import { packageRoot } from '../services/package-root';

/** The workflows, bundled once when the project is built. */
export function workflowBundle(): { codePath: string } {
  const codePath = join(packageRoot(), 'dist', 'workflow-bundle.js');
  if (existsSync(codePath)) return { codePath };
  throw new UserError('the workflow bundle is missing; run: node scripts/setup.mjs', codePath, 1);
}
