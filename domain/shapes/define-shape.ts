import type { InstructionShape, Shuffle } from './shape';

type ShapeParts<Fields extends Record<string, unknown>> = Omit<InstructionShape<Fields>, 'answer'> & {
  /** Left out where the key shows no drawn letters or numbers. */
  answer?: (fields: Fields, shuffle: Shuffle) => string;
};

/** Makes a shape that takes stored fields as they are: every function parses them first. @throws zod's error for foreign fields. */
export function defineShape<Fields extends Record<string, unknown>>(parts: ShapeParts<Fields>): InstructionShape {
  const { name, about, keyForm, schema } = parts;
  const answer = parts.answer ?? parts.key;
  return {
    name,
    about,
    keyForm,
    schema,
    text: (fields, shuffle) => parts.text(schema.parse(fields), shuffle),
    answer: (fields, shuffle) => answer(schema.parse(fields), shuffle),
    key: (fields) => parts.key(schema.parse(fields)),
    evidence: (fields) => parts.evidence(schema.parse(fields)),
  };
}
