import { setTimeout as delay } from 'node:timers/promises';
import type { RunningWorker } from '../../workers/start-worker';
import type { Context } from '../context';
import type { RunDocument } from '../documents';
import type { RunHandle } from '../port';
import { untilRunClosed } from './engine-status';
import { runDocument, runDocumentWithReasons } from './run-document';
import type { Supervisor } from './supervise-engine';
import { waitAfterLook } from './wait-after-look';
import { whileStoreIsAway } from './while-store-is-away';

/** How often a run's progress is looked at. */
const LOOK_EVERY_MS = 1_000;

const ENDED: readonly RunDocument['state'][] = ['completed', 'stopped', 'failed'];

interface HandleParts {
  name: string;
  context: Context;
  /** This process's own worker; null where others work. */
  worker: RunningWorker | null;
  /** Looks after the engine while the run is followed; null for a run that has ended. */
  supervise: Supervisor | null;
  say: (line: string) => void;
}

export function runHandle({ name, context, worker, supervise, say }: HandleParts): RunHandle {
  const ui = () => context.uiOf(name);
  const document = (read = runDocument) =>
    whileStoreIsAway(say, async () => read(await context.store(), await context.record(name), ui()));

  let hasEnded = false;
  async function leave(): Promise<void> {
    if (worker === null) return;
    if (hasEnded) await untilRunClosed(context, name, say);
    await worker.stop();
  }

  async function* progress(): AsyncGenerator<RunDocument> {
    for (let letGo = false; !letGo; ) {
      const now = await document();
      hasEnded = ENDED.includes(now.state);
      yield now;
      if (hasEnded) return;
      await whileStoreIsAway(say, async () => supervise?.());
      letGo = await Promise.race([
        delay(waitAfterLook(LOOK_EVERY_MS, now), false),
        worker?.ended.then(() => true) ?? never,
      ]);
    }
  }

  async function detach(): Promise<RunDocument> {
    await leave();
    return document();
  }

  return {
    name,
    ui: ui(),
    progress,
    detach,
    result: async () => {
      for await (const _ of progress());
      await leave();
      return document(runDocumentWithReasons);
    },
  };
}

const never = new Promise<never>(() => {});
