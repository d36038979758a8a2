import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Insertable, Selectable } from 'kysely';
import type { JournalEntry, JournaledAnswer } from './journal-entry';
import { packJson, unpackJson } from './packed-json';
import type { CallTable } from './schema';

export type CallRow = Insertable<CallTable>;

/** Half of the size for some 40 µs of a request of 3 KB; the defaults set up far larger tables for the same result. */
const DEFLATE = { level: 3, windowBits: 12, memLevel: 6 } as const;

/** A journal entry as a row; the request, mostly frames and seed text, is deflated. */
export function toCallRow(entry: JournalEntry): CallRow {
  return {
    key: entry.key,
    model: entry.model,
    request: deflateRawSync(entry.request, DEFLATE),
    answer: packJson(entry.answer),
    input_tokens: entry.inputTokens,
    cached_input_tokens: entry.cachedInputTokens,
    output_tokens: entry.outputTokens,
    usd: entry.usd,
    run: entry.run,
  };
}

export function toEntry(row: Selectable<CallTable>): JournalEntry {
  return {
    key: row.key,
    model: row.model,
    request: inflateRawSync(row.request).toString('utf8'),
    answer: unpackJson<JournaledAnswer>(row.answer),
    inputTokens: row.input_tokens,
    cachedInputTokens: row.cached_input_tokens,
    outputTokens: row.output_tokens,
    usd: row.usd,
    run: row.run,
  };
}
