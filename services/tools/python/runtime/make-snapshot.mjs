// `node make-snapshot.mjs PYODIDE FILE`: starts Python, loads the driver, and writes its memory, from which a program's
// interpreter is there in a sixth of the time.
import { openSync, readFileSync } from 'node:fs';
import { openPython } from './open-python.mjs';
import { writeAll } from './write-all.mjs';

const [installed, file] = process.argv.slice(2);
const driver = readFileSync(new URL('driver.py', import.meta.url), 'utf8');
const exit = process.reallyExit.bind(process);
const opened = openSync(file, 'w');

const python = await openPython(installed, null);
python.runPython(driver);
writeAll(opened, python.makeMemorySnapshot());
exit(0);
