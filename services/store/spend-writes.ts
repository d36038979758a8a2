import type { Transaction } from 'kysely';
import type { BudgetState } from '../../domain/budget';
import { type CallRow, toEntry } from './call-row';
import type { Connections } from './connections';
import type { JournalEntry, Spend, SpendKey } from './journal-entry';
import { lose, release, reserveAll } from './reservations';
import type { Schema } from './schema';
import { addSpend } from './spend';
import type { Reservation, ReservationEnd } from './store';
import { WriteQueue } from './write-queue';

/**
 * - `answer`: an answer to keep, what it counts for, and the reservation that it settles.
 * - `count`: what no answer came with.
 * - `reserve`, `end`: before a request leaves, and after one that brought no answer.
 */
export type SpendWrite =
  | {
      kind: 'answer';
      entry: JournalEntry;
      row: CallRow;
      key: SpendKey;
      add: Spend;
      settles: string | null;
    }
  | { kind: 'count'; key: SpendKey; add: Spend }
  | { kind: 'reserve'; reservation: Reservation }
  | { kind: 'end'; run: string; id: string; end: ReservationEnd };

export interface SpendWritten {
  /** What is stored under an answer's key; null for other writes. */
  entry: JournalEntry | null;
  /** What a reservation that does not fit met; null where it fits, and for other writes. */
  refused: BudgetState | null;
}

type Of<Kind extends SpendWrite['kind']> = Extract<SpendWrite, { kind: Kind }>;

/** Everything about money in one queue: the reservation of one call shares its commit with the settlement of others. */
export class SpendWrites {
  readonly #queue = new WriteQueue((writes: SpendWrite[]) => this.#write(writes));

  /** `process` names the rows that this store adds to. */
  constructor(
    private readonly connections: Connections,
    private readonly process: string,
  ) {}

  add(write: SpendWrite): Promise<SpendWritten> {
    return this.#queue.add(write);
  }

  drain(): Promise<void> {
    return this.#queue.drain();
  }

  /** Budgets are locked last, in order of the run's name, so that processes never wait for each other in a circle. */
  #write(writes: SpendWrite[]): Promise<SpendWritten[]> {
    return this.connections.writer.transaction().execute(async (transaction) => {
      const answers = ofKind(writes, 'answer');
      const counted = [...answers, ...ofKind(writes, 'count')];
      const entries = answers.length > 0 ? await insertCalls(transaction, answers) : new Map<string, JournalEntry>();
      if (counted.length > 0) await addSpend(transaction, this.process, counted);
      const refused = new Map<SpendWrite, BudgetState | null>();
      for (const run of budgetedRuns(writes)) {
        for (const [write, state] of await this.#budget(transaction, run, writes)) refused.set(write, state);
      }
      return writes.map((write) => ({
        entry: write.kind === 'answer' ? (entries.get(write.entry.key) ?? null) : null,
        refused: refused.get(write) ?? null,
      }));
    });
  }

  /** What one group does to one run's budget; what is given back is there for those who reserve. */
  async #budget(
    transaction: Transaction<Schema>,
    run: string,
    writes: SpendWrite[],
  ): Promise<[SpendWrite, BudgetState | null][]> {
    const ends = ofKind(writes, 'end').filter((write) => write.run === run);
    const settled = ofKind(writes, 'answer').flatMap(({ key, settles }) =>
      key.run === run && settles !== null ? [settles] : [],
    );
    const idsOf = (end: ReservationEnd) => ends.filter((write) => write.end === end).map(({ id }) => id);
    const released = [...settled, ...idsOf('free')];
    if (released.length > 0) await release(transaction, run, released);
    const lost = idsOf('unknown');
    if (lost.length > 0) await lose(transaction, run, lost);
    const wanted = ofKind(writes, 'reserve').filter(({ reservation }) => reservation.run === run);
    if (wanted.length === 0) return [];
    const look = { run, process: this.process, now: this.connections.now };
    const met = await reserveAll(
      transaction,
      look,
      wanted.map(({ reservation }) => reservation),
    );
    return wanted.map((write, index) => [write, met[index] ?? null]);
  }
}

function ofKind<Kind extends SpendWrite['kind']>(writes: SpendWrite[], kind: Kind): Of<Kind>[] {
  return writes.filter((write): write is Of<Kind> => write.kind === kind);
}

function budgetedRuns(writes: SpendWrite[]): string[] {
  const runs = writes.flatMap((write) => {
    if (write.kind === 'reserve') return [write.reservation.run];
    if (write.kind === 'end') return [write.run];
    return write.kind === 'answer' && write.settles !== null ? [write.key.run] : [];
  });
  return [...new Set(runs)].sort();
}

/** Inserts what is new; the entry that is stored under each key, be it from here, from before or from another process. */
async function insertCalls(
  transaction: Transaction<Schema>,
  calls: Of<'answer'>[],
): Promise<Map<string, JournalEntry>> {
  const first = new Map(calls.toReversed().map((call) => [call.row.key, call]));
  const rows = [...first.values()].map(({ row }) => row).sort((a, b) => (a.key < b.key ? -1 : 1));
  const inserted = await transaction
    .insertInto('calls')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  const isNew = new Set(inserted.map(({ key }) => key));
  const stored = new Map([...first].filter(([key]) => isNew.has(key)).map(([key, { entry }]) => [key, entry]));
  const raced = [...first.keys()].filter((key) => !isNew.has(key));
  if (raced.length === 0) return stored;
  const earlier = await transaction.selectFrom('calls').selectAll().where('key', 'in', raced).execute();
  for (const row of earlier) stored.set(row.key, toEntry(row));
  return stored;
}
