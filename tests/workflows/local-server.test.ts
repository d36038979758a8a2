import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { temporalBinary } from '../../services/engine/binary/temporal-binary';
import { namedEngine } from '../../services/engine/connect';
import { freePorts } from '../../services/engine/free-ports';
import { launchServer } from '../../services/engine/launch-server';
import { prepareNamespace } from '../../services/engine/prepare-namespace';
import { serverArguments, serverMark } from '../../services/engine/server-command';
import { serverStatus } from '../../services/engine/server-status';
import { startServer } from '../../services/engine/start-server';
import { stopServer } from '../../services/engine/stop-server';
import { readEnvironment } from '../../services/environment';
import { processesWith } from '../../services/process/process-list';
import { scratchFolder } from '../support/scratch-folder';

jest.setTimeout(180_000);

const root = scratchFolder('server');
const homes: string[] = [];
const silent = () => {};

function homeCalled(name: string): string {
  const home = join(root, name);
  homes.push(home);
  return home;
}

function start(home: string, report: (line: string) => void = silent) {
  return startServer({ ...readEnvironment(), home }, report);
}

function serversOf(home: string): number[] {
  return processesWith(serverMark(home)).map(({ pid }) => pid);
}

function kill(home: string): void {
  for (const pid of serversOf(home)) process.kill(pid, 'SIGKILL');
}

afterAll(async () => {
  for (const home of homes) await stopServer(home);
});

describe('one home', () => {
  const home = homeCalled('a home with spaces');

  test('a home without a server is stopped, and stopping it again does nothing and writes nothing', async () => {
    expect((await serverStatus(home)).state).toBe('stopped');
    expect(await stopServer(home)).toEqual([]);
    expect(existsSync(home)).toBe(false);
  });

  test('a start gives a server that answers, keeps workflows for ten years and knows our search attributes', async () => {
    const lines: string[] = [];
    const status = await start(home, (line) => lines.push(line));
    expect(status).toMatchObject({ state: 'running', version: '1.9.1', dataFile: join(home, 'temporal.db') });
    expect(lines.at(-1)).toMatch(/ready in \d+\.\d s: http:\/\/127\.0\.0\.1:\d+$/);
    const connection = await Connection.connect({ address: status.address ?? '' });
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    await connection.close();
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(3650 * 86_400);
    expect(Object.keys(customAttributes)).toEqual(
      expect.arrayContaining(['AgentInstructRun', 'AgentInstructSkill', 'AgentInstructSeed']),
    );
    expect((await fetch(status.uiUrl ?? '')).status).toBe(200);
  });

  test('the server runs in a session of its own, holds nothing of its starter, and has the home in its command line', async () => {
    const [pid] = serversOf(home);
    if (process.platform !== 'linux') return;
    const [, , , , , session] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/\(.*\)/, 'name')
      .split(' ');
    expect(Number(session)).toBe(pid);
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain(home);
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/(^|\0)(TEMPORAL|OPENAI)_/);
  });

  test('a second start takes the server that runs', async () => {
    const before = serversOf(home);
    await start(home);
    expect(serversOf(home)).toEqual(before);
  });

  test('a record that names another process, is torn or is gone changes nothing', async () => {
    const file = join(home, 'server.json');
    const { pid } = await serverStatus(home);
    for (const damage of [
      () => writeFileSync(file, readFileSync(file, 'utf8').replace(/"pid": \d+/, `"pid": ${process.pid}`)),
      () => writeFileSync(file, '{"pid": 1'),
      () => rmSync(file),
    ]) {
      damage();
      expect(await start(home)).toMatchObject({ state: 'running', pid });
    }
  });

  test('after kill -9 it is stopped, and the next start finds its data again at the same address', async () => {
    const before = await start(home);
    const connection = await Connection.connect({ address: before.address ?? '' });
    await connection.workflowService.registerNamespace({
      namespace: 'mark',
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    });
    await connection.close();
    kill(home);
    await gone(home);
    expect((await serverStatus(home)).state).toBe('stopped');
    const after = await start(home);
    expect(after.address).toBe(before.address);
    const again = await Connection.connect({ address: after.address ?? '' });
    await again.workflowService.describeNamespace({ namespace: 'mark' });
    await again.close();
  });

  test('a server named by TEMPORAL_ADDRESS is used as it is, and gets the search attributes that it lacks', async () => {
    const { address } = await serverStatus(home);
    const engine = namedEngine({ temporal: { TEMPORAL_ADDRESS: address ?? '', TEMPORAL_NAMESPACE: 'mark' } });
    if (engine === null) throw new Error('no engine');
    await prepareNamespace(engine);
    await expect(prepareNamespace({ ...engine, namespace: 'nowhere' })).rejects.toThrow(
      /namespace nowhere.*TEMPORAL_NAMESPACE/s,
    );
  });

  test('a server whose home was deleted under it is replaced', async () => {
    const before = await serverStatus(home);
    rmSync(home, { recursive: true });
    expect((await serverStatus(home)).state).toBe('orphaned');
    const after = await start(home);
    expect(after.state).toBe('running');
    expect(after.pid).not.toBe(before.pid);
    expect(serversOf(home)).toHaveLength(1);
  });

  test('stopping ends it, and stopping again does nothing', async () => {
    expect(await stopServer(home)).toHaveLength(1);
    expect((await serverStatus(home)).state).toBe('stopped');
    expect(await stopServer(home)).toEqual([]);
  });
});

test('two starts at once end with one server', async () => {
  const home = homeCalled('twice');
  const [first, second] = await Promise.all([start(home), start(home)]);
  expect(first.pid).toBe(second.pid);
  expect(serversOf(home)).toHaveLength(1);
  await stopServer(home);
});

test('a server whose starter was killed before it was ready is taken over', async () => {
  const home = homeCalled('half-way');
  mkdirSync(home);
  const binary = await temporalBinary({ environment: readEnvironment(), version: null, report: silent });
  const [grpc = 0, ui = 0, metrics = 0, http = 0] = await freePorts('127.0.0.1', [null, null, null, null]);
  const left = spawn(binary.path, serverArguments(home, { grpc, ui, metrics, http }), {
    detached: true,
    stdio: 'ignore',
  });
  left.unref();
  expect(await start(home)).toMatchObject({
    state: 'running',
    pid: left.pid,
    address: `127.0.0.1:${grpc}`,
    version: binary.version,
  });
  expect(serversOf(home)).toHaveLength(1);
  await stopServer(home);
});

test('two homes side by side get a server each, and one whose name begins the other is left alone', async () => {
  const [one, two] = [homeCalled('pair'), homeCalled('pair-2')];
  const [first, second] = await Promise.all([start(one), start(two)]);
  expect(first.address).not.toBe(second.address);
  await stopServer(one);
  expect((await serverStatus(two)).state).toBe('running');
  await stopServer(two);
});

test('of two servers started for one address, only the one that gets it is ready', async () => {
  const environment = readEnvironment();
  const binary = await temporalBinary({ environment, version: null, report: silent });
  const [grpc = 0, ui = 0] = await freePorts('127.0.0.1', [null, null]);
  const launch = (home: string, path: string) => {
    mkdirSync(home, { recursive: true });
    return launchServer({ binary: path, home, env: environment.children, wishes: { grpc, ui } });
  };
  const [quick, slow] = [homeCalled('quick'), homeCalled('slow')];
  const stopped = join(root, 'stopped.sh');
  writeFileSync(stopped, `#!/bin/sh\nkill -STOP $$\nexec '${binary.path}' "$@"\n`, { mode: 0o755 });
  const late = launch(slow, stopped);
  while (serversOf(slow).length === 0) await delay(20);
  expect(await launch(quick, binary.path)).toMatchObject({ ready: true, address: `127.0.0.1:${grpc}` });
  for (const pid of serversOf(slow)) process.kill(pid, 'SIGCONT');
  expect(await late).toMatchObject({ ready: false, portTaken: true });
  for (const home of [quick, slow]) await stopServer(home);
});

test('a taken port is left to its owner', async () => {
  const home = homeCalled('ports');
  const owner = createServer().listen(7233, '127.0.0.1');
  await new Promise<void>((resolve) => owner.once('listening', resolve).once('error', () => resolve())); // an error: it has an owner already
  const status = await start(home);
  expect(status.address).not.toBe('127.0.0.1:7233');
  await stopServer(home);
  owner.close();
});

test('a data file that a killed first start left is put aside', async () => {
  const home = homeCalled('cut-off');
  mkdirSync(home);
  writeFileSync(join(home, 'temporal.db'), '');
  expect((await start(home)).state).toBe('running');
  expect(readdirSync(home)).toContain('temporal.db.unusable');
  await stopServer(home);
});

test('a torn data file is named, with the way out', async () => {
  const home = homeCalled('torn');
  await start(home);
  await stopServer(home);
  writeFileSync(join(home, 'temporal.db'), 'torn '.repeat(1000));
  for (const suffix of ['-wal', '-shm']) rmSync(join(home, `temporal.db${suffix}`), { force: true });
  await expect(start(home)).rejects.toThrow(
    /its data file is damaged\. Move .*temporal\.db .*the runs go on from the store/s,
  );
});

test('a data file of another version is not opened', async () => {
  const home = homeCalled('version');
  mkdirSync(home);
  writeFileSync(join(home, 'temporal.db'), 'anything');
  const record = {
    pid: 1,
    address: '127.0.0.1:1',
    uiUrl: 'http://127.0.0.1:2',
    version: '1.8.0',
    dataFile: 'x',
    startedAt: 'x',
  };
  writeFileSync(join(home, 'server.json'), JSON.stringify(record));
  await expect(start(home)).rejects.toThrow(/but the data file was written by 1\.8\.0/);
});

test('a process that merely stands in the record is never ended', async () => {
  const home = homeCalled('innocent');
  mkdirSync(home);
  const innocent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const record = {
    pid: innocent.pid,
    address: '127.0.0.1:1',
    uiUrl: 'http://127.0.0.1:2',
    version: '1.9.1',
    dataFile: 'x',
    startedAt: 'x',
  };
  writeFileSync(join(home, 'server.json'), JSON.stringify(record));
  expect((await serverStatus(home)).state).toBe('stopped');
  expect(await stopServer(home)).toEqual([]);
  expect(innocent.exitCode).toBeNull();
  innocent.kill();
});

async function gone(home: string): Promise<void> {
  while (serversOf(home).length > 0) await delay(20);
}
