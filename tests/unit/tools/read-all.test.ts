import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PYTHON_RUNTIME } from '../../../services/tools/python/installed-python';

const MODULE = pathToFileURL(join(PYTHON_RUNTIME, 'read-all.mjs')).href;

test('a text that comes late over a pipe that does not wait is read whole', async () => {
  const code = `process.stdin; const { readAll } = await import(${JSON.stringify(MODULE)}); console.log('begun'); console.log(readAll(0).length);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'pipe' });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') child.stdin.write('é'.repeat(70_000), () => child.stdin.end('x'));
    said += text;
  });
  await once(child, 'close');
  expect(said).toBe('begun\n70001\n');
});
