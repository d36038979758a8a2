import { type NativeConnection, Worker } from '@temporalio/worker';
import { guardActivities } from '../activities/activity-guard';
import { createActivities, createModelActivities } from '../activities/create-activities';
import type { Dependencies } from '../activities/dependencies';
import { WORKFLOWS_QUEUE } from '../domain/queues';
import { temporalConfig } from '../temporal.config';
import { workflowBundle } from './workflow-bundle';

/** For the feeder, plans, checks and the like, beside the model calls. */
const SLOTS_BESIDE_CALLS = 32;
/** Waiting calls hold slots too, so that a freed permit is taken at once. */
const SLOTS_PER_CALL = 2;

export interface QueueWorkerParts {
  /** As `domain/queues.ts` names it. */
  queue: string;
  connection: NativeConnection;
  namespace: string;
  dependencies: Dependencies;
  /** Model calls that it may have in flight. */
  inFlight: number;
  /** Told of a store that is torn: the worker cannot go on. */
  broken: (error: unknown) => void;
}

/** Serves one queue of a store: that of the workflows with all there is to do, a model's own with calls alone. */
export function createQueueWorker(parts: QueueWorkerParts): Promise<Worker> {
  const { queue, connection, namespace, dependencies, inFlight, broken } = parts;
  return Worker.create({
    connection,
    namespace,
    taskQueue: temporalConfig.taskQueue(dependencies.store.id, queue),
    interceptors: { activity: [guardActivities({ metrics: dependencies.metrics, broken })] },
    ...temporalConfig.worker(inFlight * SLOTS_PER_CALL + SLOTS_BESIDE_CALLS),
    ...(queue === WORKFLOWS_QUEUE
      ? { workflowBundle: workflowBundle(), activities: { ...createActivities(dependencies) } }
      : { activities: { ...createModelActivities(dependencies) } }),
  });
}
