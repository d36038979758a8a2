import { builtinModules, createRequire, isBuiltin, syncBuiltinESMExports } from 'node:module';
import process from 'node:process'; // the global is gone already

/** Modules that reach nothing outside the process, and that Node itself goes on using. */
const HARMLESS = new Set([
  ...[
    'buffer',
    'events',
    'path',
    'path/posix',
    'path/win32',
    'punycode',
    'querystring',
    'string_decoder',
    'url',
    'sys',
  ],
  ...['stream', 'stream/consumers', 'stream/promises', 'stream/web', 'timers', 'timers/promises', 'util', 'util/types'],
  ...['_stream_duplex', '_stream_passthrough', '_stream_readable', '_stream_transform', '_stream_writable'],
]);

/** Not in Node's own list, as they have no name without the prefix. */
const PREFIXED = ['node:sea', 'node:sqlite', 'node:test', 'node:test/reporters'].filter(isBuiltin);

/** Functions of `crypto` that cannot be taken away and reach nothing. */
const FIXED = new Set(['createCipher', 'createDecipher', 'getRandomValues']);

/** What Node itself calls while it runs; the rest of `process` goes. */
const KEPT_OF_PROCESS = new Set(['nextTick', 'emitWarning', '_exiting', 'version', 'versions', 'platform', 'arch']);

/** Beyond the language itself, what Pyodide needs of a browser. */
const KEPT_GLOBALS = new Set([
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'queueMicrotask'],
  ...['TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'performance', 'crypto', 'structuredClone'],
  ...['AbortController', 'AbortSignal', 'Event', 'EventTarget', 'MessageChannel', 'MessagePort', 'DOMException'],
  ...['self', 'location', 'WorkerGlobalScope', 'fetch', 'console'],
]);

const LANGUAGE = new Set([
  ...['globalThis', 'Infinity', 'NaN', 'undefined', 'eval', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'decodeURI'],
  ...['decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'Object', 'Function', 'Boolean'],
  ...['Symbol', 'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError'],
  ...['URIError', 'Number', 'BigInt', 'Math', 'Date', 'String', 'RegExp', 'Array', 'Int8Array', 'Uint8Array', 'Map'],
  ...['Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'Set', 'JSON'],
  ...['BigUint64Array', 'Float32Array', 'Float64Array', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry'],
  ...['ArrayBuffer', 'SharedArrayBuffer', 'Atomics', 'DataView', 'Promise', 'Reflect', 'Proxy', 'Intl', 'WebAssembly'],
]);

/**
 * Takes from this process all that reaches beyond it: `process`, every module of Node that is not harmless, every global that
 * Python does not need. What is not named here is gone, so that a new module of Node opens no door. There is no way back.
 * `import()` fails from then on too: Node's loader asks `process.env`.
 */
export function lockDown() {
  const require = createRequire(import.meta.url);
  const modules = [...builtinModules, ...PREFIXED]
    .filter((name) => !HARMLESS.has(name) && name !== 'process')
    .map((name) => require(name));
  quietConsole();
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (LANGUAGE.has(name)) continue;
    const value = KEPT_GLOBALS.has(name) ? globalThis[name] : undefined; // some are looked up in a module at first use
    delete globalThis[name];
    if (value !== undefined) globalThis[name] = value;
  }
  for (const module of modules) empty(module, new Set());
  empty(process, KEPT_OF_PROCESS);
  syncBuiltinESMExports();
}

/** Its methods write to the process's own streams. */
function quietConsole() {
  const silent = () => {};
  globalThis.console = { log: silent, info: silent, warn: silent, error: silent, debug: silent };
}

/** Prototypes too: `Module.prototype._compile` and `net.Socket.prototype.connect` are reached by them. */
function empty(module, kept) {
  if (typeof module === 'function' && module.prototype) removeAll(module.prototype, new Set(['constructor']));
  removeAll(module, kept);
}

function removeAll(holder, kept) {
  for (const key of Reflect.ownKeys(holder)) {
    if (kept.has(key) || Reflect.deleteProperty(holder, key) || Reflect.set(holder, key, undefined)) continue;
    if (typeof holder[key] === 'function' && !FIXED.has(key)) throw new Error(`${String(key)} cannot be taken away`);
  }
}
