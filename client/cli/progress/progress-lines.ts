import type { RunDocument } from '../../documents';
import { counted, duration } from '../text/amounts';
import { type Pace, paceMeter } from './pace';
import type { ProgressView } from './progress-view';

/** A log of a run of days should stay readable. */
const LINE_EVERY_MS = 5_000;

/** Progress as plain lines: one every few seconds, only when something has changed, and at once when work is blocked. */
export function progressLines(say: (line: string) => void, now: () => number): ProgressView {
  const meter = paceMeter();
  let shownAt = Number.NEGATIVE_INFINITY;
  let shownCounts = '';
  let shownBlocks = '';
  return {
    show: (run) => {
      const at = now();
      const pace = meter(run, at);
      const blocks = blockLines(run);
      if (blocks.join() !== shownBlocks) for (const line of blocks) say(line);
      shownBlocks = blocks.join();
      const counts = countLine(run);
      if (counts === shownCounts || at - shownAt < LINE_EVERY_MS) return;
      shownAt = at;
      shownCounts = counts;
      say(`${counts}${paceText(pace)}`);
    },
    note: say,
    close: () => {},
  };
}

function blockLines({ name, state, blocked }: RunDocument): string[] {
  const paused = state === 'paused' ? [`${name}: paused; go on with: npx agentinstruct resume ${name}`] : [];
  const blocks = blocked.map(({ model, reason }) => `${name}: blocked: ${model === null ? '' : `${model}: `}${reason}`);
  return [...paused, ...blocks];
}

function countLine({ name, flows, samples, calls, tokens }: RunDocument): string {
  const asked = calls.made + calls.journaled;
  return [
    `${name}: ${flows.done.toLocaleString('en')} of ${counted(flows.total, 'seed')}`,
    ...(flows.failed > 0 ? [`${flows.failed} failed`] : []),
    `${counted(samples.kept, 'sample')} kept`,
    `${samples.rejected.toLocaleString('en')} rejected`,
    counted(asked, 'call'),
    counted(tokens.input + tokens.output, 'token'),
  ].join(', ');
}

function paceText({ callsPerSecond, secondsLeft }: Pace): string {
  const rate = callsPerSecond === null ? '' : `, ${callsPerSecond.toFixed(1)} calls/s`;
  return secondsLeft === null ? rate : `${rate}, about ${duration(secondsLeft)} left`;
}
