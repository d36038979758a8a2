import { batches } from './batches';
import { toCallRow, toEntry } from './call-row';
import type { Connections } from './connections';
import type { JournalEntry, Spend, SpendKey, SpendTotals } from './journal-entry';
import { ReadBatch } from './read-batch';
import { readSpend } from './spend';
import type { SpendWrites } from './spend-writes';
import type { JournalStore } from './store';

/** Keys of one `in` list. */
const BATCH_SIZE = 200;

export class SqlJournalStore implements JournalStore {
  readonly #reads = new ReadBatch(
    async (keys) => new Map((await this.getMany(keys)).map((entry) => [entry.key, entry])),
  );

  constructor(
    private readonly connections: Connections,
    private readonly writes: SpendWrites,
  ) {}

  get(key: string): Promise<JournalEntry | null> {
    return this.#reads.get(key);
  }

  async getMany(keys: string[]): Promise<JournalEntry[]> {
    const found: JournalEntry[] = [];
    for await (const batch of batches(keys, BATCH_SIZE)) {
      const rows = await this.connections.reader.selectFrom('calls').selectAll().where('key', 'in', batch).execute();
      found.push(...rows.map(toEntry));
    }
    return found;
  }

  async put(entry: JournalEntry, spend: { key: SpendKey; add: Spend; settles?: string | null }): Promise<JournalEntry> {
    const { key, add, settles = null } = spend;
    const { entry: stored } = await this.writes.add({
      kind: 'answer',
      entry,
      row: toCallRow(entry),
      key,
      add,
      settles,
    });
    return stored ?? entry;
  }

  async count(key: SpendKey, add: Spend): Promise<void> {
    await this.writes.add({ kind: 'count', key, add });
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
}
