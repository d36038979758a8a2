import { canonicalJson } from '../../json/canonical-json';
import type { KeyForm } from '../../shapes/shape';

/** Estimates that differ by less are estimates of the same thing (paper.md §5.9: within one order of magnitude). */
const SAME_MAGNITUDE = 10;

/** Whether two answers in one form of key say the same. */
export function sameAnswer(form: KeyForm, left: string, right: string): boolean {
  if (form === 'number') return sameMagnitude(Number(left), Number(right));
  if (form === 'json') return canonicalJson(left) === canonicalJson(right);
  return left === right;
}

function sameMagnitude(left: number, right: number): boolean {
  if (left === right) return true;
  const ratio = left / right;
  return ratio > 1 / SAME_MAGNITUDE && ratio < SAME_MAGNITUDE;
}
