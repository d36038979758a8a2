import { z } from 'zod';
import { isJsonObject, parseJson } from '../json/json';
import { defineShape } from './define-shape';

const fact = z.object({ name: z.string().min(1).max(80), value: z.string().min(1).max(300) });

const expectedCall = z.object({
  api: z.string().min(1).max(64),
  arguments: z
    .string()
    .min(2)
    .max(2000)
    .refine((text) => isJsonObject(parseJson(text)), 'the arguments must be the text of a JSON object')
    .describe('a JSON object as text; where a value comes from an earlier result, a likely one'),
});

const schema = z.object({
  reasoning: z.string().min(1).max(1500).describe('which APIs the task needs, in which order, and what each needs'),
  told: z.array(fact).max(12).describe('what the user says at once'),
  withheld: z
    .array(fact)
    .max(8)
    .describe('what the user knows and says only when asked; empty where nothing is missing'),
  unavailable: z
    .array(z.string().min(1).max(200))
    .max(4)
    .describe('what no API of the list can do; empty where all can be done'),
  expected_calls: z
    .array(expectedCall)
    .max(12)
    .describe('the calls of a good solution, in order; empty where none can be made'),
  request: z.string().min(1).max(1500).describe("the user's first message, in the user's own words, without API names"),
});

/** A task for an assistant with APIs (paper.md §5.14). The key is a JSON array of the expected calls. */
export const toolTaskShape = defineShape({
  name: 'tool-task',
  about: "A user's request that needs calls of the APIs at hand, with what the user withholds at first.",
  keyForm: 'text',
  schema,
  text: ({ request }) => request,
  key: ({ expected_calls }) => JSON.stringify(expected_calls),
  evidence: () => [],
});
