import { MultiBar } from 'cli-progress';
import type { RunDocument } from '../../documents';
import { printable } from '../printable';
import { duration } from '../text/amounts';
import { type Pace, paceMeter } from './pace';
import type { ProgressView } from './progress-view';

/** Leaves room for the figures on a terminal of 80 columns. */
const BAR_CHARACTERS = 24;
/** More redraws than this only cost time on slow connections. */
const REDRAWS_PER_SECOND = 4;

/** Progress as three bars. How many samples and calls there will be is reckoned from the seeds that are done. */
export function progressBars(stream: NodeJS.WritableStream, now: () => number): ProgressView {
  const meter = paceMeter();
  const bars = new MultiBar({
    stream,
    format: '{label} {bar} {figures}',
    barsize: BAR_CHARACTERS,
    fps: REDRAWS_PER_SECOND,
    emptyOnZero: true,
    gracefulExit: false, // the verb decides what a Ctrl-C means
  });
  const bar = (label: string) => bars.create(0, 0, { label, figures: '' });
  const seeds = bar('seeds  ');
  const samples = bar('samples');
  const calls = bar('calls  ');
  let blocked = '';
  return {
    show: (run) => {
      const figures = figuresOf(run, meter(run, now()));
      for (const [line, part] of [
        [seeds, figures.seeds],
        [samples, figures.samples],
        [calls, figures.calls],
      ] as const) {
        line.setTotal(part.total);
        line.update(part.value, { figures: part.text });
      }
      const reasons = run.blocked.map(({ model, reason }) => `blocked: ${model ?? ''} ${reason}\n`).join('');
      if (reasons !== blocked) bars.log(printable(reasons));
      blocked = reasons;
    },
    note: (sentence) => bars.log(`${printable(sentence)}\n`),
    close: () => {
      bars.update();
      bars.stop();
    },
  };
}

interface Figures {
  value: number;
  total: number;
  text: string;
}

function figuresOf(
  { flows, samples, calls, tokens }: RunDocument,
  pace: Pace,
): Record<'seeds' | 'samples' | 'calls', Figures> {
  const share = flows.total === 0 ? 0 : flows.done / flows.total;
  const expected = (value: number) => (share === 0 ? 0 : Math.round(value / share));
  const made = samples.kept + samples.rejected;
  const asked = calls.made + calls.journaled;
  const left = pace.secondsLeft === null ? '' : `  about ${duration(pace.secondsLeft)} left`;
  const rate = pace.callsPerSecond === null ? '' : `  ${pace.callsPerSecond.toFixed(1)}/s`;
  const number = (value: number) => value.toLocaleString('en');
  return {
    seeds: { value: flows.done, total: flows.total, text: `${number(flows.done)}/${number(flows.total)}${left}` },
    samples: {
      value: made,
      total: expected(made),
      text: `${number(samples.kept)} kept, ${number(samples.rejected)} rejected`,
    },
    calls: {
      value: asked,
      total: expected(asked),
      text: `${number(asked)}${rate}  ${number(tokens.input + tokens.output)} tokens`,
    },
  };
}
