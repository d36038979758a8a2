import type { CompiledQuery } from 'kysely';

const NUL = '\0';
const REPLACEMENT = '\ufffd';

/** NUL in text becomes U+FFFD: PostgreSQL refuses it and SQLite would cut the text there. Models do write it. */
export function storableQuery(query: CompiledQuery): CompiledQuery {
  if (!query.parameters.some(hasNul)) return query;
  return { ...query, parameters: query.parameters.map((value) => (hasNul(value) ? withoutNul(value) : value)) };
}

function hasNul(value: unknown): value is string {
  return typeof value === 'string' && value.includes(NUL);
}

function withoutNul(text: string): string {
  return text.replaceAll(NUL, REPLACEMENT);
}
