import type { z } from 'zod';
import type { Message, ToolCall } from '../../message';
import type { AnswerState } from '../answer/answer-shape';

type Fields = Record<string, unknown>;

/** What a simulated world answers to the teacher's calls or action, and what it has become by that. */
export interface WorldShape<F extends Fields = Fields> {
  name: string;
  about: string;
  /** One result for each of so many calls; 0 where the teacher acts by its answer's shape. */
  schemaFor(calls: number): z.ZodType<F>;
  /** What the teacher is shown: a tool message for each call, or one user message. */
  messages(fields: F, calls: readonly ToolCall[]): Message[];
  /** What the next structured answer is held against; null where there is nothing. */
  shown(fields: F): AnswerState;
  /** What the simulator is told at its next turn, in its own words. */
  state(fields: F): string;
}

/** Makes a shape that takes stored fields as they are. @throws zod's error for foreign fields. */
export function defineWorld<F extends Fields>(parts: WorldShape<F>): WorldShape {
  const { name, about, schemaFor } = parts;
  const parse = (fields: Fields, calls: number) => schemaFor(calls).parse(fields);
  return {
    name,
    about,
    schemaFor,
    messages: (fields, calls) => parts.messages(parse(fields, calls.length), calls),
    shown: (fields) => parts.shown(parse(fields, resultsIn(fields))),
    state: (fields) => parts.state(parse(fields, resultsIn(fields))),
  };
}

function resultsIn({ results }: Fields): number {
  return Array.isArray(results) ? results.length : 0;
}
