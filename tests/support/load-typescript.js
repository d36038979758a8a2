/** `node -r tests/support/load-typescript.js file.ts`: for tests that need a process of their own from the sources. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const OPTIONS = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } };

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...OPTIONS, filename });
  module._compile(code, filename);
};
