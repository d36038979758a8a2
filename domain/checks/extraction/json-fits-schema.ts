import { z } from 'zod';
import { parseJson } from '../../json/json';
import { jsonIn } from '../../json/json-in';
import { validateJson } from '../../json/validate-json';
import { type Check, failed, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const extractionSchema = z.object({ schema: z.string(), answer: z.string() });

export const jsonFitsSchema: Check = {
  name: 'json-fits-schema',
  about: 'The JSON of key and response is valid against the JSON Schema that the instruction shows.',
  run: ({ instruction, response }) => {
    const fields = readFields(instruction, extractionSchema);
    if (fields === null) return skipped('no JSON Schema is set');
    const wanted = parseJson(fields.schema);
    if (wanted === undefined) return failed('the JSON Schema is no JSON');
    const key = parseJson(fields.answer);
    const wrongKey = key === undefined ? 'it is no JSON' : validateJson(wanted, key);
    if (wrongKey !== null) return failed(`the key does not fit: ${wrongKey}`);
    const given = jsonIn(response.text);
    if (given === undefined) return failed('the response holds no JSON');
    const wrong = validateJson(wanted, given);
    return wrong === null ? PASSED : failed(`the response does not fit the JSON Schema: ${wrong}`);
  },
};
