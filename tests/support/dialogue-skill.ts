import type { Script } from './fake-model/start-fake-model';

const API = {
  name: 'count_ships',
  description: 'Counts the ships of a week.',
  parameters: [
    { name: 'lighthouse', description: 'its number', type: 'integer', items: 'none', choices: [], required: true },
  ],
  returns: 'ships: integer',
};
const APIS = { title: 'Lighthouse service', apis: [API] };

/** Changes of the small skill: a chain with a tool, a dialogue with APIs and a user, suggesters that read it. */
export const DIALOGUE_SKILL: Record<string, unknown> = {
  settings: { tasks: 1, perTask: 1, suggestions: 1, rounds: 1, maxInstructions: 2 },
  transformation: {
    agents: [
      {
        id: 'apis',
        title: 'API list',
        from: 'ours',
        ask: 'An API that the source could have.',
        makes: 'api-list',
        chain: [
          {
            id: 'expand',
            title: 'Expand',
            ask: 'Look for more APIs such as {{ data.apis[0].name }}.',
            makes: 'api-list',
            tools: ['search'],
            toolRounds: 1,
          },
        ],
      },
    ],
  },
  instruction: {
    shape: 'tool-task',
    noun: 'Task',
    tasks: [{ id: 'one-call', title: 'One call', from: 'paper', ask: 'A task for {{ data.title }}.' }],
  },
  refinement: {
    pairs: 'each',
    sees: 'response',
    goals: [
      {
        id: 'more-steps',
        title: 'More steps',
        from: 'paper',
        edits: 'instruction',
        suggest: 'Find one more call for {{ fields.request }}.',
        edit: 'Add it.',
      },
    ],
  },
  response: {
    mode: 'dialogue',
    ask: 'Use the tools.',
    apis: 'apis',
    turns: [2, 2],
    steps: 3,
    user: {
      ask: 'You also know: {% for fact in fields.withheld %}{{ fact.name }} is {{ fact.value }}. {% endfor %}',
      personas: ['a harbour clerk'],
    },
    world: { ask: 'The service of {{ data.title }}.', makes: 'api-results' },
  },
  layouts: [{ system: 'You work for {{ data.title }}.', user: '{{ instruction }}' }],
};

/** What a model would do with it: each answer fits its shape, the teacher calls once and then speaks. */
export const dialogueScript: Script = ({ schemaName, body, messages, text }) => {
  switch (schemaName) {
    case 'transformation':
      return Array.isArray(body.tools) && messages.at(-1)?.role === 'user'
        ? { tool_calls: [{ name: 'search', arguments: { query: 'ships' } }] }
        : { declined: false, reason: '', content: APIS };
    case 'instructions':
      return { declined: false, reason: '', instructions: [task('How many ships came to lighthouse 7?')] };
    case 'edit':
      return { instruction: task('How many ships came to lighthouse 7, and how many to 8?') };
    case 'world':
      return { results: [{ status: 'ok', body: '{"ships": 84}' }], state: 'lighthouse 7 counts 84 ships' };
    case 'user_turn':
      return { thinking: 'I want to know more.', message: 'And last week?', done: false };
    case null:
      return messages.at(-1)?.role === 'user' && Array.isArray(body.tools)
        ? { tool_calls: [{ name: 'count_ships', arguments: { lighthouse: text.includes('last week') ? 8 : 7 } }] }
        : 'There were 84 ships.';
    default:
      return null;
  }
};

function task(request: string) {
  return {
    reasoning: 'One call tells it.',
    told: [{ name: 'lighthouse', value: '7' }],
    withheld: [{ name: 'week', value: '12' }],
    unavailable: [],
    expected_calls: [{ api: 'count_ships', arguments: '{"lighthouse": 7}' }],
    request,
  };
}
