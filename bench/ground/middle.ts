/** How much of the time is cut off at each end: starting and draining are no steady state. */
const CUT = 0.1;

/** The moments between which a run counts, and the answers in between. */
export interface Middle {
  from: number;
  to: number;
  calls: number;
  callsPerSecond: number;
}

/** `answeredAt`: milliseconds, in order. */
export function middleOf(answeredAt: readonly number[]): Middle {
  const first = answeredAt[0] ?? 0;
  const last = answeredAt.at(-1) ?? 0;
  const from = first + CUT * (last - first);
  const to = last - CUT * (last - first);
  const calls = answeredAt.filter((at) => at >= from && at < to).length;
  return { from, to, calls, callsPerSecond: (calls * 1000) / (to - from) };
}
