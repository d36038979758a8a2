import { CompiledQuery, type PostgresCursor, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';
import { storableQuery } from '../storable-query';
import { StoreUnavailable } from '../store';
import { postgresFailure } from './postgres-failure';

/** A pooled connection that can be thrown away on release. */
interface DisposableClient extends PostgresPoolClient {
  release(destroy?: boolean): void;
}

/** A pooled connection whose errors say what to do, and which is not used again once it has failed. */
export class WatchedClient implements PostgresPoolClient {
  #broken = false;

  constructor(
    private readonly client: DisposableClient,
    private readonly place: string,
  ) {}

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(statement: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof statement === 'string' ? this.#run<R>(statement, parameters) : this.client.query(statement);
  }

  release(): void {
    this.client.release(this.#broken);
  }

  async #run<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const query = storableQuery(CompiledQuery.raw(sql, [...parameters]));
    try {
      return await this.client.query<R>(query.sql, query.parameters);
    } catch (error) {
      const failure = postgresFailure(error, this.place);
      this.#broken ||= failure instanceof StoreUnavailable;
      throw failure;
    }
  }
}
