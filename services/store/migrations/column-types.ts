import { type RawBuilder, sql } from 'kysely';

/** Where the two databases need different words for the same column. */
export interface ColumnTypes {
  /** Sorted by code point in both, so that "in order of id" means the same whatever the server's locale. */
  text: RawBuilder<unknown>;
  bytes: RawBuilder<unknown>;
  /** The seed's id out of a row's `body`. */
  seedOfBody: RawBuilder<unknown>;
  /** The words of a text, for searching; null where they stand in tables of their own. */
  terms: RawBuilder<unknown> | null;
}

export const SQLITE_TYPES: ColumnTypes = {
  text: sql`text`,
  bytes: sql`blob`,
  seedOfBody: sql`json_extract(body, '$.seed')`,
  terms: null,
};
export const POSTGRES_TYPES: ColumnTypes = {
  text: sql`text collate "C"`,
  bytes: sql`bytea`,
  seedOfBody: sql`body::json ->> 'seed'`,
  terms: sql`tsvector`,
};
