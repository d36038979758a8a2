import type { z } from 'zod';

/** A key position or an order of items, drawn once per place: the same number always gives the same order. */
export type Shuffle = <T>(items: readonly T[]) => T[];

/**
 * How `answer` is written, so that a program can hold a response against it; `text` is for readers, `code` for programs
 * that run it, `none` has no key.
 */
export const KEY_FORMS = [
  'letter',
  'truth',
  'labels',
  'label-set',
  'pairs',
  'order',
  'verdict',
  'word',
  'number',
  'json',
  'code',
  'text',
  'none',
] as const;
export type KeyForm = (typeof KEY_FORMS)[number];

/**
 * What an instruction writer or an editor returns for one instruction, and how a student then reads it.
 * The schema says what one answer can show alone (counts, distinct options, key among them); what compares it
 * with a text is a check. Field order is the order of thought: evidence, reasoning, question, key.
 */
export interface InstructionShape<Fields extends Record<string, unknown> = Record<string, unknown>> {
  name: string;
  /** One sentence for `docs` and errors. */
  about: string;
  keyForm: KeyForm;
  /** Only object, array, string, number, integer, boolean, enum and anyOf with null; all properties required. */
  schema: z.ZodType<Fields>;
  /** What the student reads, without the content. */
  text(fields: Fields, shuffle: Shuffle): string;
  /** The key as a string (JSON where structured); null where the shape has none. Same `shuffle` as for `text`. */
  answer(fields: Fields, shuffle: Shuffle): string | null;
  /** The key in words, whatever letters and numbers were drawn: differs if and only if the key differs. */
  key(fields: Fields): string | null;
  /** Quotes that must stand in the content word for word. */
  evidence(fields: Fields): string[];
}
