import { z } from 'zod';
import { parseJson } from '../../json/json';
import { stateField } from './state-field';
import { defineWorld } from './world-shape';

const result = z.object({
  status: z.enum(['ok', 'error']),
  body: z
    .string()
    .min(2)
    .max(6000)
    .refine((text) => parseJson(text) !== undefined, 'the body must be a JSON text, such as {"id": 7}')
    .describe('the JSON that the API returns, as text; for an error an object with "error"'),
});

/** Results of API calls, invented as JSON and never executed (paper §3). */
export const apiResultsWorld = defineWorld({
  name: 'api-results',
  about: 'One JSON result for each API call, consistent over the dialogue.',
  schemaFor: (calls) =>
    z.object({
      results: z
        .array(result)
        .min(calls)
        .max(Math.max(1, calls))
        .describe('one for each call, in the order of the calls'),
      state: stateField,
    }),
  messages: ({ results }, calls) =>
    calls.map(({ id }, index) => ({ role: 'tool', content: results[index]?.body ?? '{}', tool_call_id: id })),
  shown: () => null,
  state: ({ state }) => state,
});
