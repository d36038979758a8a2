#!/usr/bin/env node
import { SetupFailed } from './setup/setup-failed.mjs';
// `npm start`: set-up, then the example documents to a dataset. What it does is client/demo/run-demo.ts.
import { setup } from './setup.mjs';

try {
  await setup({ quiet: true });
  const { runDemo } = await import('../dist/client/demo/run-demo.js');
  process.exitCode = await runDemo();
} catch (error) {
  if (!(error instanceof SetupFailed)) throw error;
  process.stderr.write(`set-up failed: ${error.message}\n`);
  process.exitCode = 1;
}
