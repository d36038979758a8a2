#!/usr/bin/env node
// Two minutes of three workers at a limit of requests per minute, one of them killed: `npm run test:limits`. Prints what was counted.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setup } from './setup.mjs';

await setup({ quiet: false });
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'limits', '--runInBand'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
