import type { Budget, BudgetState } from '../../domain/budget';
import type { Connections } from './connections';
import { readBudget } from './reservations';
import type { SpendWrites } from './spend-writes';
import type { BudgetStore, Reservation, ReservationEnd } from './store';

export class SqlBudgetStore implements BudgetStore {
  /** `process` names the reservations that this store makes. */
  constructor(
    private readonly connections: Connections,
    private readonly writes: SpendWrites,
    private readonly process: string,
  ) {}

  async set(run: string, { usd, tokens }: Budget): Promise<void> {
    await this.connections.writer
      .insertInto('budgets')
      .values({ run, usd, tokens, lost_usd: 0, lost_tokens: 0 })
      .onConflict((conflict) => conflict.column('run').doUpdateSet({ usd, tokens }))
      .execute();
  }

  async get(run: string): Promise<Budget | null> {
    const row = await this.connections.reader
      .selectFrom('budgets')
      .select(['usd', 'tokens'])
      .where('run', '=', run)
      .executeTakeFirst();
    return row ?? null;
  }

  state(run: string): Promise<BudgetState | null> {
    const { reader, now } = this.connections;
    return readBudget(reader, { run, process: this.process, now });
  }

  async reserve(reservation: Reservation): Promise<BudgetState | null> {
    return (await this.writes.add({ kind: 'reserve', reservation })).refused;
  }

  async end(run: string, id: string, end: ReservationEnd): Promise<void> {
    await this.writes.add({ kind: 'end', run, id, end });
  }
}
