import { type DatabaseConnection, SqliteDriver } from 'kysely';
import type Database from 'libsql';
import { ImmediateConnection } from './immediate-connection';

/** Kysely's SQLite driver, but with our connection, which goes round first come, first served. */
export class ImmediateDriver extends SqliteDriver {
  #connection: ImmediateConnection | null = null;
  #free: Promise<void> = Promise.resolve();
  readonly #releases: (() => void)[] = [];

  constructor(
    private readonly database: Database.Database,
    private readonly file: string,
  ) {
    super({ database });
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const free = this.#free;
    this.#free = new Promise((resolve) => void this.#releases.push(resolve));
    await free;
    this.#connection ??= new ImmediateConnection(this.database, await super.acquireConnection(), this.file);
    return this.#connection;
  }

  override async releaseConnection(): Promise<void> {
    this.#releases.shift()?.();
  }

  override async beginTransaction(): Promise<void> {
    await this.#connection?.begin();
  }

  override async commitTransaction(): Promise<void> {
    await this.#connection?.commit();
  }

  override async rollbackTransaction(): Promise<void> {
    this.#connection?.rollback();
  }
}
