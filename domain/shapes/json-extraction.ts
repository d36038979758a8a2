import { z } from 'zod';
import { isJsonObject, type Json, parseJson } from '../json/json';
import { schemaProblem } from '../json/schema-problem';
import { validateJson } from '../json/validate-json';
import { questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { fenced } from './fenced';
import { report } from './report';

const schema = z
  .object({
    schema: z
      .string()
      .min(2)
      .max(4000)
      .describe(
        'a JSON Schema as text, type object or array, with a description for every property that needs one, all properties required; what may be absent allows null; without $ref and pattern',
      ),
    reasoning: reasoningField.describe('for each property the place in the text, or that the text is silent'),
    question: questionField.describe(
      'asks to fill the schema from the text and says what the schema cannot: what counts, what is null when absent; the schema is shown below it',
    ),
    answer: z
      .string()
      .min(2)
      .max(6000)
      .describe('the JSON as text, valid against the schema, every value from the text, null where it is silent'),
  })
  .superRefine((fields, context) => {
    const wanted = parseJson(fields.schema);
    const given = parseJson(fields.answer);
    if (given === undefined) report(context, 'answer', 'the answer is no JSON');
    if (wanted === undefined) return report(context, 'schema', 'the schema is no JSON');
    const unsafe = schemaProblem(wanted) ?? rootProblem(wanted);
    if (unsafe !== null) return report(context, 'schema', `the schema cannot be used: ${unsafe}`);
    const misfit = given === undefined ? null : validateJson(wanted, given);
    if (misfit !== null) report(context, 'answer', `the answer does not fit the schema: ${misfit}`);
  });

function rootProblem(wanted: Json): string | null {
  const type = isJsonObject(wanted) ? wanted.type : undefined;
  return type === 'object' || type === 'array' ? null : 'its type must be object or array';
}

const compact = (text: string): string => JSON.stringify(parseJson(text) ?? null);
const indented = (text: string): string => JSON.stringify(parseJson(text) ?? null, null, 2);

/** The key is the JSON on one line. */
export const jsonExtractionShape = defineShape({
  name: 'json-extraction',
  about: 'JSON to be filled from a text after a JSON Schema, null where the text is silent.',
  keyForm: 'json',
  schema,
  text: ({ question, schema: wanted }) => `${question}\n\n${fenced(indented(wanted), 'json')}`,
  key: ({ answer }) => compact(answer),
  evidence: () => [],
});
