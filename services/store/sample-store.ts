import type { FlowCounts, FlowKey } from '../../domain/flow';
import type { Sample, Verdict } from '../../domain/sample';
import { batches } from './batches';
import type { Connections } from './connections';
import { duplicates } from './duplicates';
import { type FlowEnd, writeFlowEnds } from './flow-end';
import { PAGE_SIZE, pages } from './pages';
import { restoreRejected } from './restore-rejected';
import { countByReason, countBySkill, countByTask, countVerdicts } from './sample-counts';
import { toSample, verdictColumns } from './sample-row';
import type { Duplicate, KeptCounts, ReasonCounts, SampleStore, SampleVerdict, TaskCounts } from './store';
import { WriteQueue } from './write-queue';

/** Verdicts of a transaction: some ten milliseconds under the write lock. */
const BATCH_SIZE = 200;

export class SqlSampleStore implements SampleStore {
  readonly #ends = new WriteQueue((ends: FlowEnd[]) => writeFlowEnds(this.connections.writer, ends));

  constructor(private readonly connections: Connections) {}

  endFlow(flow: FlowKey, counts: FlowCounts, note: string | null, samples: Sample[]): Promise<void> {
    return this.#ends.add({ flow, counts, note, samples });
  }

  async get(run: string, id: string): Promise<Sample | null> {
    const row = await this.#rows(run).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toSample(row);
  }

  async runsOf(id: string): Promise<string[]> {
    const rows = await this.connections.reader
      .selectFrom('runs')
      .select('name')
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('samples').select('id').whereRef('run', '=', 'runs.name').where('id', '=', id)),
      )
      .orderBy('started_at', 'desc')
      .orderBy('name')
      .execute();
    return rows.map(({ name }) => name);
  }

  async *stream(run: string, verdict?: Verdict): AsyncGenerator<Sample> {
    const page = (after: string) => this.#rows(run).where('id', '>', after).orderBy('id').limit(PAGE_SIZE).execute();
    for await (const row of pages(page)) if (verdict === undefined || row.verdict === verdict) yield toSample(row);
  }

  async judge(run: string, verdicts: SampleVerdict[]): Promise<void> {
    for await (const batch of batches(verdicts, BATCH_SIZE)) {
      await this.connections.writer.transaction().execute(async (transaction) => {
        for (const { id, verdict, reason } of batch) {
          const columns = verdictColumns(verdict, reason);
          await transaction.updateTable('samples').set(columns).where('run', '=', run).where('id', '=', id).execute();
        }
      });
    }
  }

  restore(run: string, rule: string): Promise<void> {
    return restoreRejected(this.connections, run, rule);
  }

  duplicates(run: string): AsyncIterable<Duplicate> {
    return duplicates(this.connections.reader, run);
  }

  async *unanswerableKept(run: string, skill: string): AsyncGenerator<string> {
    const kept = this.connections.reader
      .selectFrom('samples')
      .select('id')
      .where('run', '=', run)
      .where('skill', '=', skill)
      .where('verdict', '=', 'kept')
      .where('unanswerable', '=', 1);
    const page = (after: string) => kept.where('id', '>', after).orderBy('id').limit(PAGE_SIZE).execute();
    for await (const { id } of pages(page)) yield id;
  }

  count(run: string): Promise<{ kept: number; rejected: number }> {
    return countVerdicts(this.connections.reader, run);
  }

  keptBySkill(run: string): Promise<KeptCounts[]> {
    return countBySkill(this.connections.reader, run);
  }

  byTask(run: string): Promise<TaskCounts[]> {
    return countByTask(this.connections.reader, run);
  }

  byReason(run: string): Promise<ReasonCounts[]> {
    return countByReason(this.connections.reader, run);
  }

  drain(): Promise<void> {
    return this.#ends.drain();
  }

  #rows(run: string) {
    return this.connections.reader
      .selectFrom('samples')
      .select(['id', 'body', 'verdict', 'reason'])
      .where('run', '=', run);
  }
}
