#!/usr/bin/env node
// The long form of the chaos tests: `npm run test:chaos [-- SEEDS]`, 20 random seeds unless told. Prints one line a seed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setup } from './setup.mjs';

await setup({ quiet: false });
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, 'tests/e2e/chaos', '--selectProjects', 'e2e', '--runInBand'], {
  stdio: 'inherit',
  env: { ...process.env, CHAOS_SEEDS: process.argv[2] ?? '20' },
});
process.exitCode = status ?? 1;
