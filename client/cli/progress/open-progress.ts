import { printable } from '../printable';
import type { Shell } from '../shell';
import { progressBars } from './progress-bars';
import { progressLines } from './progress-lines';
import type { ProgressView } from './progress-view';

/** Bars on a terminal, plain lines elsewhere. */
export function openProgress({ bars, say, now }: Shell): ProgressView {
  return bars === null ? progressLines((line) => say(printable(line)), now) : progressBars(bars, now, say);
}
