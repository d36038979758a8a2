import { isDeepStrictEqual } from 'node:util';
import { say } from './said';

/** What was held against what is wanted, said at once and counted. */
export class Checks {
  private passed = 0;
  private failed = 0;

  equal(what: string, seen: unknown, wanted: unknown): void {
    const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 300);
    this.note(isDeepStrictEqual(seen, wanted), what, `${shown(seen)} is not ${shown(wanted)}`);
  }

  within(what: string, seen: number, least: number, most: number): void {
    this.note(seen >= least && seen <= most, `${what}: ${seen}`, `not from ${least} to ${most}`);
  }

  /** Something that should have worked threw. */
  broke(error: unknown): void {
    this.note(false, 'a step', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** The last line; true when all is well. */
  conclude(): boolean {
    say(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0;
  }

  private note(well: boolean, what: string, trouble: string): void {
    if (well) this.passed += 1;
    else this.failed += 1;
    say(well ? `ok: ${what}` : `NOT OK: ${what}: ${trouble}`);
  }
}
