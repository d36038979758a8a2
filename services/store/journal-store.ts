import type { Transaction } from 'kysely';
import { batches } from './batches';
import { type CallRow, toCallRow, toEntry } from './call-row';
import type { Connections } from './connections';
import type { JournalEntry, Spend, SpendKey, SpendTotals } from './journal-entry';
import type { Schema } from './schema';
import { addSpend, readSpend } from './spend';
import type { JournalStore } from './store';
import { WriteQueue } from './write-queue';

/** Keys of one `in` list. */
const BATCH_SIZE = 200;

/** An answer to keep, if there is one, and what it counts for. */
interface JournalWrite {
  call: { entry: JournalEntry; row: CallRow } | null;
  key: SpendKey;
  add: Spend;
}

export class SqlJournalStore implements JournalStore {
  readonly #writes = new WriteQueue((writes: JournalWrite[]) => this.#write(writes));

  /** `process` names the rows of `spend` that this store adds to. */
  constructor(
    private readonly connections: Connections,
    private readonly process: string,
  ) {}

  async get(key: string): Promise<JournalEntry | null> {
    const [entry] = await this.getMany([key]);
    return entry ?? null;
  }

  async getMany(keys: string[]): Promise<JournalEntry[]> {
    const found: JournalEntry[] = [];
    for await (const batch of batches(keys, BATCH_SIZE)) {
      const rows = await this.connections.reader.selectFrom('calls').selectAll().where('key', 'in', batch).execute();
      found.push(...rows.map(toEntry));
    }
    return found;
  }

  async put(entry: JournalEntry, spend: { key: SpendKey; add: Spend }): Promise<JournalEntry> {
    const stored = await this.#writes.add({ call: { entry, row: toCallRow(entry) }, ...spend });
    return stored ?? entry;
  }

  async count(key: SpendKey, add: Spend): Promise<void> {
    await this.#writes.add({ call: null, key, add });
  }

  spent(run: string): Promise<SpendTotals[]> {
    return readSpend(this.connections.reader, run);
  }

  /** One walk over the keys: an index by run would cost every write. */
  async deletePaidBy(run: string): Promise<number> {
    const { reader, writer } = this.connections;
    const paid = reader.selectFrom('calls').select('key').where('run', '=', run).orderBy('key').limit(BATCH_SIZE);
    let freed = 0;
    for (let after: string | undefined = ''; after !== undefined; ) {
      const keys: string[] = (await paid.where('key', '>', after).execute()).map(({ key }) => key);
      if (keys.length > 0) await writer.deleteFrom('calls').where('key', 'in', keys).execute();
      freed += keys.length;
      after = keys.at(-1);
    }
    return freed;
  }

  drain(): Promise<void> {
    return this.#writes.drain();
  }

  /** Returns for each write the entry that is stored under its key. */
  async #write(writes: JournalWrite[]): Promise<(JournalEntry | null)[]> {
    const calls = writes.flatMap(({ call }) => call ?? []);
    const stored = await this.connections.writer.transaction().execute(async (transaction) => {
      const entries = calls.length > 0 ? await insertCalls(transaction, calls) : new Map<string, JournalEntry>();
      await addSpend(transaction, this.process, writes);
      return entries;
    });
    return writes.map(({ call }) => (call === null ? null : (stored.get(call.entry.key) ?? null)));
  }
}

/** Inserts what is new; the entry that is stored under each key, be it from here, from before or from another process. */
async function insertCalls(
  transaction: Transaction<Schema>,
  calls: NonNullable<JournalWrite['call']>[],
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
