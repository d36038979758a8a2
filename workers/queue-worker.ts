import { type NativeConnection, Worker } from '@temporalio/worker';
import { guardActivities } from '../activities/activity-guard';
import { createActivities, createModelActivities } from '../activities/create-activities';
import type { Dependencies } from '../activities/dependencies';
import { WORKFLOWS_QUEUE } from '../domain/queues';
import { temporalConfig } from '../temporal.config';
import { workflowBundle } from './workflow-bundle';

export interface QueueWorkerParts {
  /** As `domain/queues.ts` names it. */
  queue: string;
  connection: NativeConnection;
  namespace: string;
  dependencies: Dependencies;
  /** Calls that it may hold, sent or waiting. */
  slots: number;
  /** One of a queue's workers serves its workflows too. */
  isFirst: boolean;
  /** Told of a store that is torn: the worker cannot go on. */
  broken: (error: unknown) => void;
}

/** Serves one queue of a store: that of the workflows with all there is to do, a model's own with calls alone. */
export function createQueueWorker(parts: QueueWorkerParts): Promise<Worker> {
  const { queue, connection, namespace, dependencies, slots, isFirst, broken } = parts;
  return Worker.create({
    connection,
    namespace,
    taskQueue: temporalConfig.taskQueue(dependencies.store.id, queue),
    interceptors: { activity: [guardActivities({ metrics: dependencies.metrics, broken })] },
    ...temporalConfig.worker(slots),
    ...(queue === WORKFLOWS_QUEUE && isFirst ? { workflowBundle: workflowBundle() } : {}),
    activities:
      queue === WORKFLOWS_QUEUE ? { ...createActivities(dependencies) } : { ...createModelActivities(dependencies) },
  });
}
