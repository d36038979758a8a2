import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { boundMemory } from './bounded-memory.mjs';
import { disguiseAsBrowser } from './browser-disguise.mjs';
import { lockDown } from './lock-down.mjs';

/** What a program may use beyond the interpreter and its modules (ours): far more than an exercise needs. */
const PROGRAM_MEMORY_BYTES = 256 * 1024 * 1024;
/** Equal programs iterate over sets in the same order everywhere. */
const HASH_SEED = '0';

/**
 * Starts Python in a process that is locked down from then on.
 * @param {string} installed Pyodide's folder
 * @param {Uint8Array | null} snapshot of a Python that has started already; null starts one that a snapshot can be made of
 */
export async function openPython(installed, snapshot) {
  const files = new Map(
    ['pyodide.asm.wasm', 'python_stdlib.zip'].map((name) => [name, bytesOf(join(installed, name))]),
  );
  const { info } = JSON.parse(readFileSync(join(installed, 'pyodide-lock.json'), 'utf8'));
  const indexURL = disguiseAsBrowser((name) => files.get(name));
  boundMemory(PROGRAM_MEMORY_BYTES);
  const { loadPyodide } = await import(pathToFileURL(join(installed, 'pyodide.mjs')).href);
  const { default: createPyodideModule } = await import(pathToFileURL(join(installed, 'pyodide.asm.mjs')).href);
  lockDown();
  const python = await loadPyodide({
    indexURL,
    createPyodideModule,
    lockFileContents: { info, packages: {} },
    env: { HOME: '/home/pyodide', PYTHONHASHSEED: HASH_SEED },
    ...(snapshot === null ? { _makeSnapshot: true } : { _loadSnapshot: snapshot }),
  });
  delete globalThis.fetch;
  return python;
}

function bytesOf(file) {
  const { buffer, byteOffset, length } = readFileSync(file);
  return buffer.slice(byteOffset, byteOffset + length);
}
