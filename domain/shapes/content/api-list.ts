import { z } from 'zod';
import { repeated } from '../distinct';
import { defineContent } from './content-shape';

/** A model that is offered more tools than this mixes them up, and the list fills its context. */
const MOST_APIS = 16;

const name = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/, 'names are letters, digits, _ and -, at most 64, and begin with a letter');

const parameter = z.object({
  name,
  description: z.string().min(1).max(300),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']),
  items: z
    .enum(['string', 'integer', 'number', 'boolean', 'object', 'none'])
    .describe('what an array holds; none for other types'),
  choices: z.array(z.string().min(1).max(80)).max(20).describe('the values allowed; empty where any is'),
  required: z.boolean(),
});

const api = z
  .object({
    name,
    description: z.string().min(1).max(500).describe('what it does and when it is used'),
    parameters: z.array(parameter).max(12),
    returns: z.string().min(1).max(500).describe('the fields of its JSON result, and how it reports errors'),
  })
  .superRefine(({ parameters }, context) => {
    for (const twice of repeated(parameters.map((each) => each.name))) {
      context.addIssue({
        code: 'custom',
        path: ['parameters'],
        message: `the parameter "${twice}" stands there twice`,
      });
    }
  });

const schema = z
  .object({
    title: z.string().min(1).max(120).describe('what the APIs are for, together'),
    apis: z.array(api).min(1).max(MOST_APIS),
  })
  .superRefine(({ apis }, context) => {
    for (const twice of repeated(apis.map((each) => each.name))) {
      context.addIssue({ code: 'custom', path: ['apis'], message: `the API "${twice}" stands there twice` });
    }
  });

export type Api = z.infer<typeof api>;

/** As the field that `response.apis` names must hold them. */
export const apisSchema = z.array(api);

export const apiListContent = defineContent({
  name: 'api-list',
  about: 'A list of APIs with typed parameters and described results, names unique (paper §3, tool use).',
  schema,
  title: ({ title }) => title,
  text: ({ apis }) => apis.map(described).join('\n\n'),
});

function described({ name, description, parameters, returns }: Api): string {
  const lines = parameters.map(
    (each) =>
      `- ${each.name} (${typeOf(each)}, ${each.required ? 'required' : 'optional'}): ${each.description}${choicesOf(each)}`,
  );
  return [`${name}: ${description}`, ...lines, `Returns: ${returns}`].join('\n');
}

function typeOf({ type, items }: z.infer<typeof parameter>): string {
  return type === 'array' && items !== 'none' ? `array of ${items}` : type;
}

function choicesOf({ choices }: z.infer<typeof parameter>): string {
  return choices.length === 0 ? '' : ` One of: ${choices.join(', ')}.`;
}
