import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** node-llama-cpp, which is installed in a folder of the cache and not beside this file. */
export function importLlama(installed) {
  const { resolve } = createRequire(join(installed, 'package.json'));
  return import(pathToFileURL(resolve('node-llama-cpp')).href);
}
