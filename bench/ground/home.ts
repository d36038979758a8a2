import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../services/engine/start-server';
import { stopServer } from '../../services/engine/stop-server';
import { readEnvironment } from '../../services/environment';

const LAUNCHER = join(__dirname, '..', '..', 'bin', 'agentinstruct.mjs');
const FILES = ['store.db', 'store.db-wal', 'temporal.db', 'temporal.db-wal'];

const open = new Set<Home>();

/** For an end by hand: closes what is open, so that no server outlives the bench. */
export async function closeHomes(): Promise<void> {
  await Promise.all([...open].map((home) => home.close()));
}

/** A temporary home with a Temporal server of its own, whose data are files. */
export interface Home {
  folder: string;
  path: string;
  serverPid: number;
  /** Starts `agentinstruct` with these arguments in a process of its own; what it says goes nowhere. */
  start(argv: string[]): ChildProcess;
  /** Bytes of the store and of the engine's data file. */
  disk(): Promise<number>;
  /** Ends its processes and its server, and removes it. */
  close(): Promise<void>;
}

export async function openHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'agentinstruct-bench-'));
  const path = join(folder, 'home');
  const outside = readEnvironment();
  const environment = { ...outside, home: path };
  const { pid } = await startServer(environment, () => {});
  if (pid === null) throw new Error('the Temporal server of the bench has ended at once');
  const variables = {
    ...outside.children,
    AGENTINSTRUCT_HOME: path,
    AGENTINSTRUCT_CACHE: outside.cache,
    OPENAI_API_KEY: 'bench',
  };
  const started: ChildProcess[] = [];
  const home: Home = {
    folder,
    path,
    serverPid: pid,
    start: (argv) => {
      const child = spawn(process.execPath, [LAUNCHER, ...argv], { cwd: folder, env: variables, stdio: 'ignore' });
      started.push(child);
      return child;
    },
    disk: () => diskOf(path),
    close: async () => {
      open.delete(home);
      for (const child of started) child.kill('SIGKILL');
      await Promise.all(started.map(endOf));
      await stopServer(path);
      await rm(folder, { recursive: true, force: true });
    },
  };
  open.add(home);
  return home;
}

/** Resolves with the exit code; at once where the process has ended already. */
export async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function diskOf(home: string): Promise<number> {
  const sizes = await Promise.all(
    FILES.map((file) =>
      stat(join(home, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
