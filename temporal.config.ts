import { WORKFLOWS_QUEUE } from './domain/queues';

/**
 * The one place for what concerns Temporal (design §3). Everything may import it but `workflows/` and `domain/`.
 * Environment (`TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, `TEMPORAL_API_KEY`, `TEMPORAL_TLS*`) and `temporal.toml` profiles
 * override address, namespace, TLS and API key: see services/engine/connect.ts.
 */
export const temporalConfig = {
  namespace: 'default',

  /**
   * Workflows and activities share one queue: eager dispatch needs that. The store's id keeps two stores on one server
   * apart. A run's further queues (domain/queues.ts) are named after it.
   */
  taskQueue: (storeId: string, queue: string = WORKFLOWS_QUEUE) =>
    queue === WORKFLOWS_QUEUE ? `agentinstruct-${storeId}` : `agentinstruct-${storeId}-${queue}`,

  /** Set on every workflow, so that the UI can list a run's flows. */
  searchAttributes: ['AgentInstructRun', 'AgentInstructSkill', 'AgentInstructSeed'],

  /** The home's own server, where no other is named. */
  localServer: {
    /** What is fetched. A `temporal` on the PATH is taken from this version on: older servers lack eager dispatch by default. */
    version: '1.9.1',
    host: '127.0.0.1',
    /** Taken where free, else any free port. */
    ports: { grpc: 7233, ui: 8233 },
    /** Closed workflows are kept ten years: the server's own 24 hours would empty the UI overnight. */
    retentionDays: 3650,
    /**
     * WAL with `NORMAL` survives a killed process, and costs no fsync per transaction. 64 MiB of cache in place of 2: a run of
     * many flows read 18,000 pages a second again that it had just written.
     */
    pragmas: { journal_mode: 'WAL', synchronous: 'NORMAL', cache_size: '-65536' },
    dynamicConfig: {
      /** On by default in 1.32; said here so that an older server behaves alike. */
      'system.enableActivityEagerExecution': true,
      /** By shares: late stages first, and each run gets its turns (docs/decisions/0036). */
      'matching.enableFairness': true,
      /** One partition instead of four: 243 to 403 calls a second on two cores. */
      'matching.numTaskqueueReadPartitions': 1,
      'matching.numTaskqueueWritePartitions': 1,
      /**
       * Each look for due timers walks over all that are still there, so they have to go soon: not after thirty seconds, and
       * none to a second, slower reader, which is for namespaces that crowd out others. Else 49,000 lie there after 8,000 short
       * flows, and take a quarter of the server's time.
       */
      'history.timerProcessorUpdateAckInterval': '2s',
      'history.timerQueueMaxReaderCount': 1,
      'history.queueMoveGroupTaskCountBase': 1_000_000,
    },
    logLevel: 'warn',
  },

  /** Options of every worker; `slots` is the most model calls it may hold at once, sent or waiting. */
  worker: (slots: number) => ({
    maxConcurrentActivityTaskExecutions: slots,
    maxConcurrentWorkflowTaskExecutions: 40,
    workflowTaskPollerBehavior: { type: 'autoscaling' as const, initial: 5, minimum: 1, maximum: 40 },
    activityTaskPollerBehavior: { type: 'autoscaling' as const, initial: 5, minimum: 1, maximum: 40 },
    /** Above any sensible window of open flows, else each step replays its whole history. */
    maxCachedWorkflows: 1_000,
    /** The default of 3 leaves a fan-out of forty calls to the slow path: 471 to 615 calls a second. */
    maxEagerActivityReservationsPerWorkflowTask: 40,
    /** Cancellation arrives with heartbeats; the default throttle would hold it back for 16 s. */
    maxHeartbeatThrottleInterval: '5s' as const,
    /** What a request in flight gets to finish after SIGTERM: it is paid for, so it is not cut at once. */
    shutdownGraceTime: '30s' as const,
    /** After that a worker ends whatever still runs; the journal makes its calls free the next time. */
    shutdownForceTime: '40s' as const,
  }),
};
