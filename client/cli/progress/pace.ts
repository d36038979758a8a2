import type { RunDocument } from '../../documents';

/** Long enough to smooth bursts, short enough to follow a change of limits. */
const WINDOW_MS = 60_000;

interface Mark {
  at: number;
  calls: number;
  done: number;
}

/** How fast a run goes, over the last minute. */
export interface Pace {
  /** Null until two marks lie apart. */
  callsPerSecond: number | null;
  /** Until all flows are done at this rate; null while none ends. */
  secondsLeft: number | null;
}

/** Takes a run's documents as they come, each with its time in milliseconds, and tells the pace. */
export function paceMeter(): (document: RunDocument, at: number) => Pace {
  let marks: Mark[] = [];
  return ({ calls, flows }, at) => {
    const last = { at, calls: calls.made + calls.journaled, done: flows.done };
    marks = [...marks.filter((mark) => at - mark.at <= WINDOW_MS), last];
    const [first = last] = marks;
    const seconds = (at - first.at) / 1000;
    const doneRate = (last.done - first.done) / seconds;
    return {
      callsPerSecond: seconds > 0 ? (last.calls - first.calls) / seconds : null,
      secondsLeft: doneRate > 0 ? (flows.total - flows.done) / doneRate : null,
    };
  };
}
