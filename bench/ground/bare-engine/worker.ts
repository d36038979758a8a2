import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { temporalConfig } from '../../../temporal.config';
import { PREVIEW, TASK_QUEUE } from './shape';

/**
 * `worker.ts ADDRESS FLOWS CALLS_PER_ACTIVITY IN_FLIGHT WINDOW LATENCY_MS`: runs so many bare flows and prints when each call
 * had ended (milliseconds, in order) as a JSON array.
 */
async function main(): Promise<void> {
  const [address = '', ...rest] = process.argv.slice(2);
  const [flows = 0, callsPerActivity = 1, inFlight = 1, window = 1, latencyMs = 0] = rest.map(Number);
  const endedAt: number[] = [];
  const connection = await NativeConnection.connect({ address, grpcCompression: { codec: 'none' } });
  const workflowBundle = await bundleWorkflowCode({ workflowsPath: require.resolve('./workflow.ts') });
  const worker = await Worker.create({
    connection,
    taskQueue: TASK_QUEUE,
    workflowBundle,
    activities: {
      ask: async (calls: string[]) => {
        await delay(latencyMs);
        for (const _call of calls) endedAt.push(Date.now());
        return calls.map(() => PREVIEW);
      },
      store: async () => PREVIEW,
    },
    ...temporalConfig.worker(inFlight),
  });
  const client = new Client({ connection });
  await worker.runUntil(async () => {
    const left = Array.from({ length: flows }, (_, flow) => flow).values();
    const feed = async () => {
      for (const flow of left)
        await client.workflow.execute('bareFlow', {
          args: [{ callsPerActivity }],
          workflowId: `bare-${callsPerActivity}-${flow}`,
          taskQueue: TASK_QUEUE,
        });
    };
    await Promise.all(Array.from({ length: window }, feed));
  });
  await connection.close();
  process.stdout.write(JSON.stringify(endedAt));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
