#!/usr/bin/env node
// The long form of the chaos tests, one line a seed at the end:
//   npm run test:chaos [-- SEEDS] [--from SEED] [--postgres]
// 20 random seeds from the first on unless told; `--postgres`: three workers on PostgreSQL.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup } from './setup.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { postgres: { type: 'boolean', default: false }, from: { type: 'string', default: '1' } },
});
await setup({ quiet: false });
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, 'tests/e2e/chaos', '--selectProjects', 'e2e', '--runInBand'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    CHAOS_SEEDS: positionals[0] ?? '20',
    CHAOS_FIRST_SEED: values.from,
    CHAOS_STORE: values.postgres ? 'postgres' : 'sqlite',
  },
});
process.exitCode = status ?? 1;
