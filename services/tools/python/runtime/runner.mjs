// One program in a process of its own: `node runner.mjs PYODIDE SNAPSHOT`, the program on standard input. Writes a line when
// the program begins, and then what came of it as JSON: { status: 'ok' | 'error', printed, value?, error? }.
import { readFileSync } from 'node:fs';
import { openPython } from './open-python.mjs';
import { Printed } from './printed.mjs';
import { readAll } from './read-all.mjs';
import { writeAll } from './write-all.mjs';

const [installed, snapshot] = process.argv.slice(2);
const code = readAll(0);
const exit = process.reallyExit.bind(process);
const encode = TextEncoder.prototype.encode.bind(new TextEncoder());

const python = await openPython(installed, readFileSync(snapshot));
const printed = new Printed();
python.setStdin({ stdin: () => null });
python.setStdout({ write: (bytes) => printed.add(bytes) });
python.setStderr({ write: (bytes) => printed.add(bytes) });
const run = python.globals.get('run');
writeAll(1, encode('\n'));
const outcome = outcomeOf();
writeAll(1, encode(JSON.stringify({ ...outcome, printed: printed.text() })));
exit(0);

/** An interpreter that broke throws what is no error of Python. */
function outcomeOf() {
  try {
    return JSON.parse(run(code));
  } catch (error) {
    return { status: 'error', error: `the interpreter broke off: ${String(error?.message ?? error).slice(0, 500)}` };
  }
}
