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
import { workflowBundle } from './workflow-bundle';

/** For the feeder, plans, checks and the like, beside the model calls. */
const SLOTS_BESIDE_CALLS = 32;
/** Waiting calls hold slots too, so that a freed permit is taken at once. */
const SLOTS_PER_CALL = 2;

export interface WorkerParts {
  environment: Environment;
  engine: Engine;
  store: Store;
  /** Model calls that its runs may have in flight; worker slots follow it. */
  inFlight: number;
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
  const { environment, engine, store, inFlight, say } = parts;
  installRuntime(environment.home);
  const draining = new AbortController();
  const services = openServices(environment, store, say);
  const connection = await NativeConnection.connect(engine.connection);
  const client = new Client({ connection, namespace: engine.namespace });
  const taskQueue = temporalConfig.taskQueue(store.id);
  const { gateway, catalog, tools } = services;
  const dependencies: Dependencies = { store, gateway, catalog, tools, client, taskQueue, draining: draining.signal };
  await endTerminatedRuns(dependencies);
  const worker = await Worker.create({
    connection,
    namespace: engine.namespace,
    taskQueue,
    workflowBundle: workflowBundle(),
    activities: { ...createActivities(dependencies) },
    interceptors: { activity: [guardActivities] },
    ...temporalConfig.worker(inFlight * SLOTS_PER_CALL + SLOTS_BESIDE_CALLS),
  });
  const hidePresence = await showPresence(store.workers, randomUUID(), say);
  const ended = worker.run().finally(async () => {
    await hidePresence();
    await services.close();
    await connection.close();
  });
  return {
    taskQueue,
    ended,
    stop: () => {
      draining.abort();
      if (worker.getState() === 'RUNNING') worker.shutdown();
      return ended;
    },
  };
}

/** Runs that somebody terminated in the engine while no worker looked: nothing more is sent for them. */
async function endTerminatedRuns(dependencies: Dependencies): Promise<void> {
  const running = (await dependencies.store.runs.list()).filter(({ state }) => state === 'running');
  await Promise.all(running.map(({ name }) => stopIfTerminated(dependencies, name)));
}
