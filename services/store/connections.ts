import type { Kysely, RawBuilder } from 'kysely';
import type { Schema } from './schema';
import type { SearchIndex } from './search-index';

/** A database that is open: the sub-stores stand on it and know nothing else of SQLite or PostgreSQL. */
export interface Connections {
  /** For reads; on SQLite a connection of its own, so that a read never waits for a write lock. */
  reader: Kysely<Schema>;
  writer: Kysely<Schema>;
  /** The database's own clock, in milliseconds since 1970: the same for every machine. */
  now: RawBuilder<number>;
  search: SearchIndex;
  close(): Promise<void>;
}
