import { type CompiledQuery, type DatabaseConnection, type QueryResult, SelectQueryNode } from 'kysely';
import type Database from 'libsql';
import { storableQuery } from '../storable-query';
import { StoreUnavailable } from '../store';
import { sameFile } from './same-file';
import { whileBusy } from './while-busy';

/**
 * A SQLite connection that waits for other processes without stalling this one, and whose errors say what to do.
 *
 * Every write runs in a transaction that takes the write lock at once, by `exec`. Not only because one that reads first
 * fails whenever another process wrote between: a *prepared* statement that meets a lock is not reset by libsql, and as
 * long as it is not collected as garbage its connection reads an old snapshot and cannot write. After `begin immediate`
 * no statement can meet a lock. For the same reason statements are never prepared once and used again.
 */
export class ImmediateConnection implements DatabaseConnection {
  readonly #requireSameFile: () => void;

  constructor(
    private readonly database: Database.Database,
    private readonly connection: DatabaseConnection,
    private readonly file: string,
  ) {
    this.#requireSameFile = sameFile(file);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#requireOpen();
    if (this.database.inTransaction || SelectQueryNode.is(query.query)) return this.#run<R>(query);
    await this.begin();
    try {
      const result = await this.#run<R>(query);
      await this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.connection.streamQuery<R>(query, chunkSize);
  }

  async begin(): Promise<void> {
    this.#requireOpen();
    this.#requireSameFile();
    await whileBusy(this.file, () => this.database.exec('begin immediate'));
  }

  async commit(): Promise<void> {
    await whileBusy(this.file, () => this.database.exec('commit'));
  }

  /** A full disk ends the transaction inside SQLite; a second rollback would hide why. */
  rollback(): void {
    if (this.database.inTransaction) this.database.exec('rollback');
  }

  /** libsql ends the whole process when a closed database is used. */
  #requireOpen(): void {
    if (!this.database.open) throw new StoreUnavailable(`the store ${this.file} is closed`);
  }

  #run<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const storable = storableQuery(query);
    return whileBusy(this.file, () => this.connection.executeQuery<R>(storable));
  }
}
