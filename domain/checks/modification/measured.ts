import { type CheckResult, type CheckSubject, failed, noted } from '../check';

/**
 * For what a type of change implies without saying it. A refined instruction may ask for something else (a paraphrase
 * that became a poem), so there a measure is only written down; what still holds of it is said by its fields.
 */
export function measured({ parent }: CheckSubject, detail: string): CheckResult {
  return parent === null ? failed(detail) : noted(detail);
}

/** A share as a percentage for details. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
