import type { z } from 'zod';

type Fields = Record<string, unknown>;

/** What a structured answer is about: the content's data, or what the simulated world last showed; null without any. */
export type AnswerState = Readonly<Record<string, unknown>> | null;

/** A teacher's turn as a structured artefact: an action on a page, an answer with its sources. */
export interface AnswerShape<F extends Fields = Fields> {
  name: string;
  about: string;
  /** Rules that need the state (an id that must be on the page) are part of it, so that one repair comes by itself. */
  schemaFor(state: AnswerState): z.ZodType<F>;
  /** What stands in the sample as the assistant's message. */
  text(fields: F): string;
  /** Whether a dialogue ends with this turn. */
  ends(fields: F): boolean;
}

/** Makes a shape that takes stored fields as they are. @throws zod's error for foreign fields. */
export function defineAnswer<F extends Fields>(parts: AnswerShape<F>): AnswerShape {
  const { name, about, schemaFor } = parts;
  const parse = (fields: Fields) => schemaFor(null).parse(fields);
  return {
    name,
    about,
    schemaFor,
    text: (fields) => parts.text(parse(fields)),
    ends: (fields) => parts.ends(parse(fields)),
  };
}
