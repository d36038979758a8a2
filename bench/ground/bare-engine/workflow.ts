import { proxyActivities } from '@temporalio/workflow';
import { STAGES, STORE_STEPS } from './shape';

interface BareActivities {
  ask(calls: string[]): Promise<string[]>;
  store(): Promise<string>;
}

const { ask, store } = proxyActivities<BareActivities>({
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: '20 seconds',
});

/** A flow with our stages and nothing of our work in them. */
export async function bareFlow({ callsPerActivity }: { callsPerActivity: number }): Promise<void> {
  for (let step = 0; step < STORE_STEPS.before; step++) await store();
  for (const calls of STAGES) {
    const pages = Array.from({ length: Math.ceil(calls / callsPerActivity) }, (_, page) =>
      Array.from(
        { length: Math.min(callsPerActivity, calls - page * callsPerActivity) },
        (_, call) => `${page}.${call}`,
      ),
    );
    await Promise.all(pages.map((page) => ask(page)));
  }
  for (let step = 0; step < STORE_STEPS.after; step++) await store();
}
