import { z } from 'zod';
import { onOneLine } from '../content/on-one-line';
import { type Page, pageSchema } from '../content/page-fields';
import { type AnswerState, defineAnswer } from './answer-shape';

/** The closed set of actions (paper.md §5.4). */
export const WEB_ACTIONS = ['click', 'type', 'select', 'scroll', 'back', 'answer'] as const;

const schema = z.object({
  thought: z.string().min(1).max(800).describe('what the page shows of the way to the goal, and what comes next'),
  action: z
    .enum(WEB_ACTIONS)
    .describe(
      'click an element; type into a textbox; select an option; scroll up or down; back to the page before; answer: the end, when the goal is reached or cannot be',
    ),
  id: z.int().min(0).max(9999).describe('the number of the element for click, type and select; else 0'),
  value: z
    .string()
    .max(2000)
    .describe(
      'the text to type, the option to select, up or down, or the answer to the user; empty for click and back',
    ),
});
export type WebAction = z.infer<typeof schema>;

/** One action on a page; what the page rules out is told at once, so that one repair comes by itself. */
export const webAction = defineAnswer({
  name: 'web-action',
  about: 'A thought and one action on a web page.',
  schemaFor: (state) =>
    schema.superRefine((action, context) => {
      const { problem, field } = formProblem(action) ?? pageProblem(action, pageIn(state)) ?? {};
      if (problem !== undefined && field !== undefined)
        context.addIssue({ code: 'custom', path: [field], message: problem });
    }),
  text: (action) => `Thought: ${onOneLine(action.thought)}\nAction: ${written(action)}`,
  ends: ({ action }) => action === 'answer',
});

/** `click [12]`, `type [7] "Brora"`, `scroll down`, `back`, `answer "..."`. */
function written({ action, id, value }: WebAction): string {
  const target = id === 0 ? '' : ` [${id}]`;
  if (action === 'scroll') return `scroll ${value}`;
  return `${action}${target}${value === '' ? '' : ` ${JSON.stringify(value)}`}`;
}

type Problem = { field: 'id' | 'value'; problem: string } | null;

const ON_AN_ELEMENT: readonly WebAction['action'][] = ['click', 'type', 'select'];
const WITHOUT_VALUE: readonly WebAction['action'][] = ['click', 'back'];

/** What is wrong whatever the page shows. */
function formProblem({ action, id, value }: WebAction): Problem {
  const onElement = ON_AN_ELEMENT.includes(action);
  if (onElement && id === 0) return { field: 'id', problem: `${action} needs the id of an element` };
  if (!onElement && id !== 0) return { field: 'id', problem: `${action} is on no element: id is 0` };
  if (WITHOUT_VALUE.includes(action) && value !== '') return { field: 'value', problem: `${action} has no value` };
  if (action === 'scroll' && value !== 'up' && value !== 'down')
    return { field: 'value', problem: 'scroll goes up or down' };
  if (action === 'answer' && value.trim() === '') return { field: 'value', problem: 'answer needs the answer' };
  return null;
}

function pageProblem({ action, id, value }: WebAction, page: Page | null): Problem {
  if (page === null || id === 0) return null;
  const element = page.elements.find((each) => each.id === id);
  if (element === undefined) return { field: 'id', problem: `there is no element [${id}] on the page` };
  const { role, options } = element;
  if (action === 'type' && role !== 'textbox')
    return { field: 'id', problem: `[${id}] is a ${role}: nothing can be typed` };
  if (action === 'select' && role !== 'select')
    return { field: 'id', problem: `[${id}] is a ${role}: nothing to select` };
  if (action === 'select' && !options.includes(value))
    return { field: 'value', problem: `[${id}] does not offer "${value}"; it offers: ${options.join(', ')}` };
  if (action === 'click' && (role === 'heading' || role === 'text'))
    return { field: 'id', problem: `[${id}] is a ${role}: it cannot be clicked` };
  return null;
}

function pageIn(state: AnswerState): Page | null {
  const page = pageSchema.safeParse(state);
  return page.success ? page.data : null;
}
