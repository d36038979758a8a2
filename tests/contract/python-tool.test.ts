import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PythonTool } from '../../services/tools/python/python-tool';
import { scratchFolder } from '../support/scratch-folder';
import { until } from '../support/until';

const MOUNT = [
  'import js, pyodide_js',
  'fs = pyodide_js._module.FS',
  'fs.mkdir("/x")',
  'fs.mount(fs.filesystems.NODEFS, js.Object.fromEntries([["root", "/"]]), "/x")',
].join('\n');

const folder = scratchFolder('python');
const tool = new PythonTool({ folder, report: () => {} });
const never = new AbortController().signal;
const run = (code: string) => tool.run(code, never);
afterAll(() => tool.close());

test('a program gives back what it printed and the value of its last line', async () => {
  expect(await run('print("äöü 漢字 🙂")\nx = 6\nx * 7')).toEqual({
    status: 'ok',
    output: { printed: 'äöü 漢字 🙂\n', value: '42' },
  });
  expect(await run('import math, json, statistics\nprint(json.dumps(statistics.mean([1, 2, 4])))')).toEqual({
    status: 'ok',
    output: { printed: '2.3333333333333335\n', value: null },
  });
});

test('a program may be a module that tests itself', async () => {
  const tests = 'import unittest\nclass T(unittest.TestCase):\n  def test_it(self): self.assertEqual(1 + 1, WANTED)\n';
  const [right, wrong] = await Promise.all(
    ['2', '3'].map((wanted) => run(`${tests.replace('WANTED', wanted)}if __name__ == "__main__": unittest.main()`)),
  );
  expect(right).toMatchObject({ status: 'ok', output: { printed: expect.stringContaining('Ran 1 test') } });
  expect(wrong).toMatchObject({ status: 'error', output: { printed: expect.stringContaining('2 != 3') } });
});

test.each([
  ['a failed assertion', 'def twice(x): return x + 2\nassert twice(3) == 6, "twice(3)"', 'AssertionError: twice(3)'],
  ['an exception', 'print("before")\n{}["key"]', "KeyError: 'key'"],
  ['a syntax error', 'x = (', "'(' was never closed"],
  ['a program that asks for input', 'input()', 'EOFError'],
  ['deep recursion', 'def f(n): return f(n + 1)\nf(0)', 'RecursionError'],
  ['an exit with an error', 'import sys\nsys.exit("no luck")', "the program ended itself with 'no luck'"],
])('%s is an error that says where', async (_, code, error) => {
  expect(await run(code)).toMatchObject({ status: 'error', output: { error: expect.stringContaining(error) } });
});

test('an exit without an error is none', async () => {
  expect(await run('print(1)\nexit()')).toEqual({ status: 'ok', output: { printed: '1\n', value: null } });
});

test('nothing is left of a program for the next one', async () => {
  const spoil = [
    'import builtins, sys, json, js, random',
    'builtins.len = lambda x: 99',
    'sys.modules["json"] = None',
    'js.Object.prototype.spoilt = True',
    'open("/tmp/left", "w").write("x")',
    'random.random()',
  ].join('\n');
  const look = [
    'import os, json, js, random',
    'print(len("ab"), json.dumps([]), hasattr(js.Object.new(), "spoilt"), os.listdir("/tmp"), random.random())',
  ].join('\n');
  const before = await run(look);
  expect(before).toMatchObject({ status: 'ok', output: { printed: expect.stringMatching(/^2 \[\] False \[\] 0\./) } });
  expect(await run(spoil)).toMatchObject({ status: 'ok' });
  expect(await run(look)).toEqual(before);
});

describe('a program reaches nothing', () => {
  test.each([
    ['files of the machine', 'open("/etc/passwd")', 'FileNotFoundError'],
    ['mounted folders', MOUNT, 'lstatSync'],
    ['process', 'from js import process', 'ImportError'],
    ['fetch', 'from js import fetch', 'ImportError'],
    ['require', 'from js import require', 'ImportError'],
    [
      'JavaScript out of text',
      'from pyodide.code import run_js\nrun_js("1")',
      'Code generation from strings disallowed',
    ],
    ['JavaScript by a constructor', 'import js\njs.Object.constructor("return 1")()', 'Code generation'],
    ['packages', 'import micropip', 'ModuleNotFoundError'],
    ['programs', 'import subprocess\nsubprocess.run(["ls"])', 'does not support processes'],
    ['a copy of itself', 'import os\nwhile True: os.fork()', 'OSError'],
    ['threads', 'import threading\nthreading.Thread(target=print).start()', "can't start new thread"],
  ])('of %s', async (_, code, error) => {
    expect(await run(code)).toMatchObject({ status: 'error', output: { error: expect.stringContaining(error) } });
  });

  test('of the environment', async () => {
    const names = await run('import os\nsorted(os.environ)');
    expect(JSON.stringify(names)).not.toMatch(/NODE|TOKEN|PATH_|HOSTNAME|SHELL/);
    expect(await run('import os\nos.environ["HOME"], os.environ["PATH"]')).toMatchObject({
      output: { value: "('/home/pyodide', '/')" },
    });
  });

  test('of the network', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      calls += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const ways = [
      `import socket\nsocket.create_connection(("127.0.0.1", ${port}), 2).send(b"x")`,
      `import urllib.request\nurllib.request.urlopen("http://127.0.0.1:${port}")`,
      `from pyodide.http import open_url\nopen_url("http://127.0.0.1:${port}")`,
      `import js\njs.XMLHttpRequest.new()`,
      `import js\njs.WebSocket.new("ws://127.0.0.1:${port}")`,
    ];
    for (const end of await Promise.all(ways.map(run))) expect(end).toMatchObject({ status: 'error' });
    expect(calls).toBe(0);
    server.close();
  });

  test('of the disk', async () => {
    const file = join(folder, 'written');
    await run(
      `import os\nos.makedirs(${JSON.stringify(folder)}, exist_ok=True)\nopen(${JSON.stringify(file)}, "w").write("x")`,
    );
    expect(existsSync(file)).toBe(false);
  });

  test('of what is left of Node in JavaScript', async () => {
    const code = [
      'import js',
      'names = [name for name in dir(js.globalThis) if not name.startswith("_")]',
      'print(*[name for name in names if name in ("process", "require", "Buffer", "fetch", "global", "navigator", "Worker")])',
    ].join('\n');
    expect(await run(code)).toMatchObject({ status: 'ok', output: { printed: '\n' } });
  });
});

describe('a program that does harm to itself', () => {
  test.each([
    ['by filling the memory', 'x = []\nwhile True: x.append(bytearray(10_000_000))', 'MemoryError'],
    [
      'by overflowing the stack',
      'import sys\nsys.setrecursionlimit(10**7)\ndef f(n): return f(n + 1)\nf(0)',
      'broke off',
    ],
    ['by leaving the interpreter', 'import os\nos._exit(3)', 'broke off'],
    ['by aborting', 'import os\nos.abort()', 'broke off'],
    ['by killing its process', 'import os\nos.kill(os.getpid(), 9)', 'broke off'],
  ])('%s ends as an error', async (_, code, error) => {
    expect(await run(code)).toMatchObject({ status: 'error', output: { error: expect.stringContaining(error) } });
  });

  test('by filling the memory of JavaScript is ended too', async () => {
    const code = 'import js\nkept = []\nwhile True: kept.append(js.Uint8Array.new(10_000_000).fill(1))';
    expect(await run(code)).toMatchObject({ status: 'error', output: expect.stringMatching(/memory|interpreter/) });
  });

  test('by never ending is ended in time, and so is printing without end', async () => {
    const began = Date.now();
    const ends = await Promise.all([run('while True: pass'), run('while True: print("x" * 1000)')]);
    for (const end of ends) expect(end).toEqual({ status: 'timeout', output: expect.stringContaining('10 seconds') });
    expect(Date.now() - began).toBeGreaterThan(10_000);
  });

  test('by printing much keeps the beginning', async () => {
    const end = await run('for _ in range(1000): print("y" * 999)\n"v" * 10**6');
    expect(end).toMatchObject({
      status: 'ok',
      output: { printed: expect.stringContaining('more bytes were printed') },
    });
    expect(JSON.stringify(end).length).toBeLessThan(30_000);
  });

  test('does no harm to the next one', async () => {
    expect(await run('1 + 1')).toMatchObject({ status: 'ok', output: { value: '2' } });
  });
});

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('a program whose starter is killed ends by itself: its time, files and core dumps are bounded', async () => {
  const controller = new AbortController();
  const running = tool.run('while True: pass', controller.signal).catch(() => 'ended');
  const [limits] = await until(limitsOfRunners, (found) => found.length > 0);
  controller.abort();
  expect(await running).toBe('ended');
  expect(limits).toMatch(/Max cpu time +60 /);
  expect(limits).toMatch(/Max file size +0 /);
  expect(limits).toMatch(/Max core file size +0 /);
});

/** What the system allows the programs of this process, once they are Node. */
async function limitsOfRunners(): Promise<string[]> {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  const runners = children.filter((child) => {
    const command = readFileSync(`/proc/${child}/cmdline`, 'utf8');
    return command.includes('runner.mjs') && !command.startsWith('/bin/sh');
  });
  return runners.map((runner) => readFileSync(`/proc/${runner}/limits`, 'utf8'));
}

test('a request that is given up ends its program', async () => {
  const controller = new AbortController();
  const running = tool.run('while True: pass', controller.signal);
  setTimeout(() => controller.abort(new Error('given up')), 300);
  await expect(running).rejects.toThrow('given up');
});

test('closing ends what runs', async () => {
  const other = new PythonTool({ folder, report: () => {} });
  const running = other.run('while True: pass', never);
  setTimeout(() => other.close(), 300);
  await expect(running).rejects.toThrow('the tools are closed');
});

test('where it cannot be installed it is unavailable, and says why', async () => {
  const nowhere = new PythonTool({ folder: '/dev/null/cache', report: () => {} });
  expect(await nowhere.run('1', never)).toEqual({
    status: 'unavailable',
    output: expect.stringMatching(/^Python programs cannot be run here: .*AGENTINSTRUCT_CACHE/),
  });
});
