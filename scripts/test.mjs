#!/usr/bin/env node
// All tests, fast ones first: set-up, then each jest project, then the line `N passed, N failed`. Fails on a skipped test in CI.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setup } from './setup.mjs';

/** Test files at once: most wait, for a model, a server or a heartbeat; more than two starve each other on two cores. */
const AT_ONCE = 2;
const STAGES = ['unit', 'contract', 'workflows', 'e2e'];

await setup({ quiet: false });
const folder = mkdtempSync(join(tmpdir(), 'agentinstruct-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
try {
  for (const stage of STAGES) add(runStage(stage));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || (total.skipped > 0 && process.env.CI) ? 1 : 0;

function runStage(stage) {
  console.log(`\n== ${stage} tests`);
  const report = join(folder, `${stage}.json`);
  const jest = join('node_modules', 'jest', 'bin', 'jest.js');
  const args = [
    jest,
    '--selectProjects',
    stage,
    '--json',
    `--outputFile=${report}`,
    `--maxWorkers=${AT_ONCE}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return { stage, status, ...readReport(report) };
}

function readReport(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function add({ stage, status, passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed === 0 && status !== 0 ? 1 : failed;
  total.skipped += skipped;
  console.log(`${stage}: ${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
}
