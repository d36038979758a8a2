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

/**
 * Progress as three bars, from the first document on; notes before go to `say`. How many samples and calls there will be
 * is reckoned from the seeds that are done.
 */
export function progressBars(
  stream: NodeJS.WritableStream,
  now: () => number,
  say: (line: string) => void,
): ProgressView {
  const meter = paceMeter();
  let drawn: Bars | null = null;
  let blocked = '';
  return {
    show: (run) => {
      drawn ??= draw(stream);
      drawn.set(figuresOf(run, meter(run, now())));
      const paused = run.state === 'paused' ? `paused; go on with: npx agentinstruct resume ${run.name}\n` : '';
      const reasons = paused + run.blocked.map(({ model, reason }) => `blocked: ${model ?? ''} ${reason}\n`).join('');
      if (reasons !== blocked) drawn.log(printable(reasons));
      blocked = reasons;
    },
    note: (sentence) => {
      if (drawn === null) say(printable(sentence));
      else drawn.log(`${printable(sentence)}\n`);
    },
    close: () => drawn?.close(),
  };
}

interface Bars {
  set(figures: Record<'seeds' | 'samples' | 'calls', Figures>): void;
  log(text: string): void;
  close(): void;
}

function draw(stream: NodeJS.WritableStream): Bars {
  const bars = new MultiBar({
    stream,
    format: '{label} {bar} {figures}',
    barsize: BAR_CHARACTERS,
    fps: REDRAWS_PER_SECOND,
    emptyOnZero: true,
    forceRedraw: true, // a note pushes the bars down, also when their figures stand still
    linewrap: true, // a second Ctrl-C ends at once and could not switch it on again
    gracefulExit: false, // the verb decides what a Ctrl-C means
  });
  const lines = (['seeds', 'samples', 'calls'] as const).map((name) => {
    return { name, bar: bars.create(0, 0, { label: name.padEnd('samples'.length), figures: '' }) };
  });
  return {
    set: (figures) => {
      for (const { name, bar } of lines) {
        const { value, total, text } = figures[name];
        bar.setTotal(total);
        bar.update(value, { figures: text });
      }
    },
    log: (text) => bars.log(text),
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
