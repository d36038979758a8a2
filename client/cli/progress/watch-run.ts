import { setTimeout as delay } from 'node:timers/promises';
import type { RunDocument } from '../../documents';
import type { Client } from '../../port';
import { waitAfterLook } from '../../runs/wait-after-look';
import type { Answer } from '../answer';
import { done } from '../answer';
import type { Shell } from '../shell';
import { runText } from '../text/run-text';
import { openProgress } from './open-progress';

/** A person sees a change soon; the store hardly notices. */
const LOOK_EVERY_MS = 2_000;

/** Shows a run that others work on until it ends or the person has seen enough (Ctrl-C). */
export async function watchRun(name: string, shell: Shell): Promise<Answer> {
  const client = await shell.client();
  const view = openProgress(shell);
  const enough = new AbortController();
  const release = shell.onInterrupt(() => enough.abort());
  try {
    const run = await lastLook(client, name, enough.signal, view.show);
    return done(run, runText(run));
  } finally {
    release();
    view.close();
  }
}

async function lastLook(
  client: Client,
  name: string,
  enough: AbortSignal,
  show: (run: RunDocument) => void,
): Promise<RunDocument> {
  for (;;) {
    const run = await client.run(name);
    show(run);
    if (hasEnded(run) || enough.aborted || (await isAbortedWithin(waitAfterLook(LOOK_EVERY_MS, run), enough)))
      return run;
  }
}

function hasEnded({ state }: RunDocument): boolean {
  return state === 'completed' || state === 'stopped' || state === 'failed';
}

function isAbortedWithin(ms: number, signal: AbortSignal): Promise<boolean> {
  return delay(ms, false, { signal }).catch(() => true); // rejects only when the signal aborts
}
