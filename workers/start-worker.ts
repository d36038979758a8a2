import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Dependencies } from '../activities/dependencies';
import type { Engine } from '../services/engine/engine';
import type { Environment } from '../services/environment';
import { Material } from '../services/runs/material';
import type { Store } from '../services/store/store';
import { temporalConfig } from '../temporal.config';
import { installRuntime } from './install-runtime';
import { openMetrics } from './open-metrics';
import { openServices } from './open-services';
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
  const { environment, engine, store, queues, say } = parts;
  installRuntime(environment);
  const metrics = openMetrics(environment);
  const draining = new AbortController();
  const services = openServices(environment, store, metrics, say);
  const { namespace } = engine;
  const connection = await NativeConnection.connect(engine.connection);
  const client = new Client({ connection, namespace });
  const taskQueue = temporalConfig.taskQueue(store.id);
  const { gateway, catalog, tools } = services;
  const dependencies: Dependencies = {
    store,
    gateway,
    catalog,
    tools,
    material: new Material(store),
    client,
    taskQueue,
    metrics,
    draining: draining.signal,
  };
  const breakdown = new AbortController();
  const broken = (error: unknown) => breakdown.abort(error);
  const endTerminations = await watchTerminations({ store, client }, broken);
  const workers = await startGroup(parts, { connection, dependencies, broken });
  const hidePresence = await showPresence(store.workers, { id: randomUUID(), queues }, { say, broken });
  const endWatch = environment.metrics === null ? async () => {} : watchRuns(store, metrics, broken);
  const close = () => inTurn([endWatch, endTerminations, hidePresence, services.close, () => connection.close()]);
  const ended = workers.ended.finally(close);
  const stopAll = () => {
    draining.abort();
    workers.shutDown();
  };
  breakdown.signal.addEventListener('abort', stopAll, { once: true });
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

/** One after the other, each whatever becomes of those before: what stays open keeps the process from ending. */
async function inTurn([first, ...rest]: (() => Promise<void>)[]): Promise<void> {
  try {
    await first?.();
  } finally {
    if (rest.length > 0) await inTurn(rest);
  }
}
