import type { CheckResult, CheckSubject } from '../check';
import { noted, skipped } from '../check';

export type Output = CheckSubject['outputs'][number];

/** Longer error texts end with the line that tells. */
const SHOWN_CHARACTERS = 120;

/** Why nothing can be said: no program ran here. Null when all of them did. */
export function notRun(outputs: readonly Output[], expected: number): CheckResult | null {
  if (outputs.length < expected) return skipped('no programs were run');
  return outputs.some(({ status }) => status === 'unavailable')
    ? noted('not checked: this machine runs no programs')
    : null;
}

/** How a program ended, for details. */
export function ending({ status, text }: Output): string {
  if (status === 'timeout') return 'it did not end in time';
  const last = text.trim().split('\n').at(-1) ?? '';
  return last === '' ? status : last.slice(0, SHOWN_CHARACTERS);
}

/** Code with its tests behind it, as one program. */
export function tested(code: string, tests: string): string {
  return `${code.trimEnd()}\n\n${tests.trim()}\n`;
}
