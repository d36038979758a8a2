#!/usr/bin/env node
// `npm run test:cluster`: a run with two workers on a Temporal server on PostgreSQL, set up as docs/operating.md says. Needs Go.
import { spawnSync } from 'node:child_process';
import { setup } from './setup.mjs';

await setup({ quiet: false });
const typescript = ['-r', './tests/support/load-typescript.js'];
const { status } = spawnSync(process.execPath, [...typescript, 'tests/cluster/main.ts'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
