import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { guardActivities } from '../activities/activity-guard';
import { createActivities } from '../activities/create-activities';
import type { Dependencies } from '../activities/dependencies';
import { stopIfTerminated } from '../activities/end-run';
import type { Engine } from '../services/engine/engine';
import type { Environment } from '../services/environment';
import type { Store } from '../services/store/store';
import { temporalConfig } from '../temporal.config';
import { installRuntime } from './install-runtime';
import { openServices } from './open-services';
import { showPresence } from './presence';
import { slotsWanted } from './slots-wanted';
import { WorkerGroup } from './worker-group';
import { workflowBundle } from './workflow-bundle';

export interface WorkerParts {
  environment: Environment;
  engine: Engine;
  store: Store;
  say: (line: string) => void;
}

export interface RunningWorker {
  taskQueue: string;
  /** Resolves when the worker has ended, rejects when it broke down. */
  ended: Promise<void>;
  /** Ends waits at once, lets requests in flight finish, then closes. May be called again. */
  stop(): Promise<void>;
}

/** One worker that serves workflows and activities of a store on one queue (design §5). */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const { environment, engine, store, say } = parts;
  installRuntime(environment.home);
  const draining = new AbortController();
  const services = openServices(environment, store, say);
  const connection = await NativeConnection.connect(engine.connection);
  const client = new Client({ connection, namespace: engine.namespace });
  const taskQueue = temporalConfig.taskQueue(store.id);
  const { gateway, catalog } = services;
  const dependencies: Dependencies = { store, gateway, catalog, client, taskQueue, draining: draining.signal };
  await endTerminatedRuns(dependencies);
  const workers = await startGroup(engine, connection, dependencies);
  const hidePresence = await showPresence(store.workers, randomUUID(), say);
  const ended = workers.ended.finally(async () => {
    await hidePresence();
    await services.close();
  });
  return {
    taskQueue,
    ended,
    stop: () => {
      draining.abort();
      workers.shutdown();
      return ended;
    },
  };
}

function startGroup(engine: Engine, connection: NativeConnection, dependencies: Dependencies): Promise<WorkerGroup> {
  const common = {
    namespace: engine.namespace,
    taskQueue: dependencies.taskQueue,
    activities: { ...createActivities(dependencies) },
    interceptors: { activity: [guardActivities] },
  };
  return WorkerGroup.start({
    slotsWanted: () => slotsWanted(dependencies.store),
    createFirst: async (slots) => {
      const options = { ...common, connection, workflowBundle: workflowBundle(), ...temporalConfig.worker(slots) };
      return { worker: await Worker.create(options), connection };
    },
    createMore: async (slots) => {
      // The SDK takes two workers of one queue on one connection for a mistake.
      const own = await NativeConnection.connect(engine.connection);
      const options = { ...common, connection: own, ...temporalConfig.worker(slots) };
      return { worker: await Worker.create(options), connection: own };
    },
  });
}

/** Runs that somebody terminated in the engine while no worker looked: nothing more is sent for them. */
async function endTerminatedRuns(dependencies: Dependencies): Promise<void> {
  const running = (await dependencies.store.runs.list()).filter(({ state }) => state === 'running');
  await Promise.all(running.map(({ name }) => stopIfTerminated(dependencies, name)));
}
