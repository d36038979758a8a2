#!/usr/bin/env node
// The committed launcher of what scripts/setup.mjs builds, so that no install script is needed.
import { existsSync } from 'node:fs';

const at = (path) => new URL(`../${path}`, import.meta.url);

// a clone has a lockfile; its two stamps are written last, by the build and by npm. An installed package has neither.
const isClone = existsSync(at('package-lock.json'));
const needed = isClone ? ['dist/.sources', 'node_modules/.package-lock.json'] : ['dist/client/cli/main.js'];

if (needed.every((path) => existsSync(at(path)))) {
  const { main } = await import(at('dist/client/cli/main.js').href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('error: agentinstruct is not set up yet; run `node scripts/setup.mjs` in its folder\n');
  process.exitCode = 2;
}
