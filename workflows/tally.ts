import { setCurrentDetails } from '@temporalio/workflow';
import type { VerdictReport } from '../domain/contract/activities';
import type { Reference } from '../domain/contract/references';
import type { FlowCounts } from '../domain/flow';
import type { AnsweredReport } from './with-tools';

export const STAGES = ['Transform', 'Write', 'Suggest', 'Edit', 'Respond', 'Simulate'] as const;
export type Stage = (typeof STAGES)[number];

interface StageRow {
  made: number;
  declined: number;
  failed: number;
}

/** Counts a flow's calls as they end and shows them as the flow's current details in the UI. */
export class Tally {
  readonly counts: FlowCounts = {
    made: 0,
    declined: 0,
    refused: 0,
    invalid: 0,
    truncated: 0,
    failed: 0,
    instructions: 0,
    kept: 0,
    rejected: 0,
    journaled: 0,
  };
  private readonly rows = new Map<Stage, StageRow>();
  private lastReason: string | null = null;

  /** What the last call that made nothing said; null when every call made something. */
  get note(): string | null {
    return this.lastReason;
  }

  /** Notes how one call ended and returns what it made. */
  record<Made extends Reference>(stage: Stage, report: AnsweredReport<Made>): Made[] {
    const row = this.rows.get(stage) ?? { made: 0, declined: 0, failed: 0 };
    this.counts[report.kind] += 1;
    if (report.journaled) this.counts.journaled += 1;
    if (report.kind === 'made') row.made += report.made.length;
    else if (report.kind === 'declined') row.declined += 1;
    else row.failed += 1;
    if (report.kind !== 'made') this.lastReason = `${stage}: ${report.kind}, ${report.reason}`;
    this.rows.set(stage, row);
    this.show();
    return report.kind === 'made' ? report.made : [];
  }

  verdicts(verdicts: readonly VerdictReport[]): void {
    this.counts.kept = verdicts.filter(({ verdict }) => verdict === 'kept').length;
    this.counts.rejected = verdicts.length - this.counts.kept;
    this.show();
  }

  private show(): void {
    const lines = [...this.rows].map(([stage, row]) => `| ${stage} | ${row.made} | ${row.declined} | ${row.failed} |`);
    const { kept, rejected } = this.counts;
    const verdict = kept + rejected === 0 ? '' : `\n\n${kept} kept, ${rejected} rejected`;
    setCurrentDetails(`| stage | made | declined | failed |\n| --- | --- | --- | --- |\n${lines.join('\n')}${verdict}`);
  }
}
