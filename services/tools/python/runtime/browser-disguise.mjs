/** A place that no file and no server has. */
const PLACE = 'file:///pyodide/';

/**
 * Makes Pyodide take this process for a browser's worker: then it loads no module of Node and links none to Python.
 * `read` gives the bytes of one of Pyodide's files by name. To be called before Pyodide is imported.
 */
export function disguiseAsBrowser(read) {
  delete globalThis.process;
  globalThis.self = globalThis;
  globalThis.WorkerGlobalScope = Object.defineProperty(() => {}, Symbol.hasInstance, { value: () => true });
  globalThis.location = { href: PLACE, toString: () => PLACE };
  globalThis.fetch = async (url) => ({ ok: true, arrayBuffer: async () => read(String(url).slice(PLACE.length)) });
  return PLACE;
}
