import type { z } from 'zod';

type Fields = Record<string, unknown>;

/**
 * What a transformation agent makes beside a plain passage: structured data with a text that people and models read.
 * Templates see the fields as `data`; fields that `text` leaves out stay hidden from the student unless a layout shows them.
 */
export interface ContentShape<F extends Fields = Fields> {
  name: string;
  /** One sentence for `docs` and errors. */
  about: string;
  /** Only object, array, string, number, integer, boolean, enum and anyOf with null; all properties required. */
  schema: z.ZodType<F>;
  title(fields: F): string;
  text(fields: F): string;
}

/** Makes a shape that takes stored fields as they are: every function parses them first. @throws zod's error for foreign fields. */
export function defineContent<F extends Fields>({ name, about, schema, title, text }: ContentShape<F>): ContentShape {
  return {
    name,
    about,
    schema,
    title: (fields) => title(schema.parse(fields)),
    text: (fields) => text(schema.parse(fields)),
  };
}
