import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Dependencies } from '../activities/dependencies';
import type { Engine } from '../services/engine/engine';
import type { Environment } from '../services/environment';
import { onAbort } from '../services/on-abort';
import { Material } from '../services/runs/material';
import type { Store } from '../services/store/store';
import { temporalConfig } from '../temporal.config';
import { installRuntime } from './install-runtime';
import { openMetrics } from './open-metrics';
import { openServices } from './open-services';
import { Opened } from './opened';
import { showPresence } from './presence';
import { createQueueWorker } from './queue-worker';
import { slotsWanted } from './slots-wanted';
import { watchRuns } from './watch-runs';
import { watchTerminations } from './watch-terminations';
import { WorkerGroup } from './worker-group';

export interface WorkerParts {
  environment: Environment;
  engine: Engine;
  store: Store;
  /** Which queues it serves, as `domain/queues.ts` names them; at least one. */
  queues: readonly string[];
  say: (line: string) => void;
}

export interface RunningWorker {
  taskQueues: string[];
  /** Resolves when the worker has ended, rejects when it broke down. */
  ended: Promise<void>;
  /** Ends waits at once, lets requests in flight finish, then closes. May be called again. */
  stop(): Promise<void>;
}

/** One worker for a store: by default workflows and activities on one queue (design §5), with services that all its queues share. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  installRuntime(parts.environment);
  const opened = new Opened();
  try {
    return await start(parts, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function start(parts: WorkerParts, opened: Opened): Promise<RunningWorker> {
  const { environment, engine, store, queues, say } = parts;
  const connection = await NativeConnection.connect(engine.connection);
  opened.add(() => connection.close());
  const metrics = openMetrics(environment);
  const draining = new AbortController();
  const services = openServices(environment, store, metrics, say);
  opened.add(services.close);
  const { gateway, catalog, tools } = services;
  const dependencies: Dependencies = {
    store,
    gateway,
    catalog,
    tools,
    material: new Material(store),
    client: new Client({ connection, namespace: engine.namespace }),
    taskQueue: temporalConfig.taskQueue(store.id),
    metrics,
    draining: draining.signal,
  };
  const breakdown = new AbortController();
  const broken = (error: unknown) => breakdown.abort(error);
  opened.add(await watchTerminations(dependencies, broken));
  const workers = await startGroup(parts, { connection, dependencies, broken });
  const stopAll = () => {
    draining.abort();
    workers.shutDown();
  };
  opened.add(() => {
    stopAll();
    return workers.ended;
  });
  opened.add(await showPresence(store.workers, { id: randomUUID(), queues }, { say, broken }));
  if (environment.metrics !== null) opened.add(watchRuns(store, metrics, broken));
  const ended = workers.ended.finally(() => opened.close());
  onAbort(breakdown.signal, stopAll);
  const wellEnded = ended.then(() => breakdown.signal.throwIfAborted());
  return {
    taskQueues: queues.map((queue) => temporalConfig.taskQueue(store.id, queue)),
    ended: wellEnded,
    stop: () => {
      stopAll();
      return wellEnded;
    },
  };
}

interface GroupParts {
  connection: NativeConnection;
  dependencies: Dependencies;
  broken: (error: unknown) => void;
}

function startGroup({ engine, store, queues }: WorkerParts, parts: GroupParts): Promise<WorkerGroup> {
  const common = { ...parts, namespace: engine.namespace };
  return WorkerGroup.start({
    queues,
    slotsWanted: () => slotsWanted(store),
    createFirst: (queue, slots) => createQueueWorker({ ...common, queue, slots, isFirst: true }),
    createMore: async (queue, slots) => {
      // The SDK takes two workers of one queue on one connection for a mistake.
      const connection = await NativeConnection.connect(engine.connection);
      const worker = await createQueueWorker({ ...common, queue, slots, connection, isFirst: false });
      return { worker, close: () => connection.close() };
    },
  });
}
