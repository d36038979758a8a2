import type { RunDocument } from '../../documents';
import type { RunHandle } from '../../port';
import type { Answer } from '../answer';
import { exitCodeOf } from '../exit-code';
import type { Shell } from '../shell';
import { runText } from '../text/run-text';
import { blockWatch } from './block-watch';
import { openProgress } from './open-progress';
import type { ProgressView } from './progress-view';
import { untilAborted } from './until-aborted';

/** Without a terminal nobody mends anything: after this the process ends and says what to do (design §9). */
const UNATTENDED_WAIT_SECONDS = 60;

type Ending = 'ended' | 'interrupted' | 'blocked';

/**
 * Launches a run and shows it until it ends, a person lets go of it (Ctrl-C), or a block lasts longer than `waitSeconds`.
 * `launch` is given the way to tell the person something.
 */
export async function followRun(
  launch: (say: (sentence: string) => void) => Promise<RunHandle>,
  shell: Shell,
  waitSeconds: number | undefined,
): Promise<Answer> {
  const view = openProgress(shell);
  try {
    return await follow(await launch(view.note), view, shell, waitSeconds);
  } finally {
    view.close();
  }
}

async function follow(
  handle: RunHandle,
  view: ProgressView,
  shell: Shell,
  waitSeconds: number | undefined,
): Promise<Answer> {
  const wait = waitSeconds ?? (shell.attended ? Number.POSITIVE_INFINITY : UNATTENDED_WAIT_SECONDS);
  const interrupt = new AbortController();
  const release = shell.onInterrupt(() => {
    view.note(`letting go of ${handle.name}: calls in flight are finished first; a second Ctrl-C ends at once`);
    interrupt.abort();
  });
  try {
    const ending = await watch(handle, shell, wait, interrupt.signal, view.show);
    const run = ending === 'ended' ? await handle.result() : await handle.detach();
    view.show(run);
    return answer(run, ending, shell);
  } finally {
    release();
  }
}

async function watch(
  handle: RunHandle,
  shell: Shell,
  waitSeconds: number,
  signal: AbortSignal,
  show: (run: RunDocument) => void,
): Promise<Ending> {
  const isBlockedTooLong = blockWatch(waitSeconds * 1000);
  for await (const run of untilAborted(handle.progress(), signal)) {
    show(run);
    if (isBlockedTooLong(run, shell.now())) return 'blocked';
  }
  return signal.aborted ? 'interrupted' : 'ended';
}

function answer(run: RunDocument, ending: Ending, shell: Shell): Answer {
  const exitCode = exitCodeOf(run, ending === 'blocked');
  return { document: run, text: `${runText(run)}\n${whatNow(run, ending, shell)}`, exitCode };
}

function whatNow(run: RunDocument, ending: Ending, { commandLine }: Shell): string {
  if (run.state === 'completed') return `the dataset: npx agentinstruct export ${run.name} --to ${run.name}-dataset`;
  if (run.state === 'stopped') return 'the run was stopped for good; what it made can be exported';
  if (run.state === 'failed') return `mend it, then go on with: ${commandLine}`;
  if (run.state === 'paused')
    return `it is paused; nothing is lost. With a worker there (${commandLine}), go on with: npx agentinstruct resume ${run.name}`;
  const mend = ending === 'blocked' ? 'mend what is blocked; nothing is lost. ' : 'nothing is lost. ';
  return `${mend}Go on with: ${commandLine}`;
}
