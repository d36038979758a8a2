import type { Message } from '../../../domain/message';
import type { SubjectParts } from '../check-subject';
import type { CheckCase } from './check-case';

const user = (content: string): Message => ({ role: 'user', content });
const says = (content: string): Message => ({ role: 'assistant', content });
const calls = (name: string, given: object, id = 'c1'): Message => ({
  role: 'assistant',
  content: '',
  tool_calls: [{ id, type: 'function', function: { name, arguments: JSON.stringify(given) } }],
});
const result = (content: string, id = 'c1'): Message => ({ role: 'tool', content, tool_call_id: id });

const TOOLS = JSON.stringify(
  ['find_ferry', 'book'].map((name) => ({
    type: 'function',
    function: {
      name,
      description: 'd',
      parameters: {
        type: 'object',
        properties: { port: { type: 'string' }, day: { type: 'string' } },
        required: ['port'],
        additionalProperties: false,
      },
    },
  })),
);
const TASK = {
  reasoning: 'r',
  told: [],
  withheld: [],
  unavailable: [],
  expected_calls: [{ api: 'find_ferry', arguments: '{}' }],
  request: 'When does the ferry leave Brora?',
};
const tools = (messages: Message[], change = {}): SubjectParts => ({
  shape: 'tool-task',
  fields: { ...TASK, ...change },
  tools: TOOLS,
  messages,
});
const ASKED = user('When does the ferry leave Brora?');
const DONE = [ASKED, calls('find_ferry', { port: 'Brora' }), result('{"time":"9:40"}'), says('At 9:40.')];
const WITHHELD = { withheld: [{ name: 'day', value: 'Friday' }] };
const TOLD = [
  user('When does the ferry leave Brora?'),
  says('On which day?'),
  user('On Friday.'),
  calls('find_ferry', { port: 'Brora', day: 'Friday' }),
  result('{}'),
  says('At 9:40.'),
];

const PAGE =
  '[1] link "Home"\n[2] textbox "From"\n[3] button "Search"\n[4] heading "Ferries"\n[5] select "Day": Monday, Friday';
const act = (...actions: string[]) => actions.map((action) => says(`Thought: go on.\nAction: ${action}`));
const web = (messages: Message[], possible = true): SubjectParts => ({ fields: { possible }, messages });
const SEARCHED = [
  user(`Goal: find it\n\n${PAGE}`),
  ...act('type [2] "Brora"'),
  user(`${PAGE}\n[6] text "Brora"`),
  ...act('click [3]'),
  user('[7] text "9:40"'),
  ...act('answer "It leaves at 9:40."'),
];

export const DIALOGUES: CheckCase[] = [
  ['a listed API', 'calls-listed', 'passed', tools(DONE)],
  ['an invented API', 'calls-listed', 'failed', tools([ASKED, calls('fly', {}), result('{}'), says('x')])],
  [
    'a key with an invented API',
    'calls-listed',
    'failed',
    tools(DONE, { expected_calls: [{ api: 'fly', arguments: '{}' }] }),
  ],
  ['arguments after the schema', 'calls-valid', 'passed', tools(DONE)],
  ['an argument missing', 'calls-valid', 'failed', tools([ASKED, calls('find_ferry', {}), result('{}'), says('x')])],
  [
    'an argument too many',
    'calls-valid',
    'failed',
    tools([ASKED, calls('find_ferry', { port: 'Brora', seat: 1 }), result('{}'), says('x')]),
  ],
  ['a result for each call', 'one-result-each', 'passed', tools(DONE)],
  ['no result', 'one-result-each', 'failed', tools([ASKED, calls('find_ferry', { port: 'Brora' }), says('x')])],
  ['a result of no call', 'one-result-each', 'failed', tools([...DONE, result('{}', 'c9')])],
  [
    'ids used twice',
    'one-result-each',
    'failed',
    tools([...DONE.slice(0, 3), calls('book', { port: 'Brora' }), result('{}'), says('x')]),
  ],
  ['asked first', 'asks-before-call', 'passed', tools(TOLD, WITHHELD)],
  [
    'guessed',
    'asks-before-call',
    'failed',
    tools([ASKED, calls('find_ferry', { port: 'Brora', day: 'Friday' }), result('{}'), says('x')], WITHHELD),
  ],
  ['never asked', 'asks-before-call', 'failed', tools(DONE, WITHHELD)],
  [
    'asked after what was possible',
    'asks-before-call',
    'noted',
    tools([...DONE.slice(0, 3), says('On which day?'), user('Friday'), says('Fine.')], WITHHELD),
  ],
  ['nothing withheld', 'asks-before-call', 'skipped', tools(DONE)],
  [
    'says what is missing',
    'never-calls-unlisted',
    'passed',
    tools([ASKED, says('I cannot book flights with these tools.')], { unavailable: ['flights'] }),
  ],
  [
    'does not say so',
    'never-calls-unlisted',
    'failed',
    tools([ASKED, says('All of it is done and the flight that you wanted is booked for you and for him.')], {
      unavailable: ['flights'],
    }),
  ],
  [
    'calls what is not there',
    'never-calls-unlisted',
    'failed',
    tools([ASKED, calls('fly', {}), result('{}'), says('I cannot.')], { unavailable: ['flights'] }),
  ],
  ['what is expected', 'enough-calls', 'passed', tools(DONE)],
  ['no call at all', 'enough-calls', 'failed', tools([ASKED, says('At noon.')])],
  [
    'one API never called',
    'enough-calls',
    'failed',
    tools(DONE, {
      expected_calls: [
        { api: 'find_ferry', arguments: '{}' },
        { api: 'book', arguments: '{}' },
      ],
    }),
  ],
  [
    'one API called once instead of twice',
    'enough-calls',
    'noted',
    tools(DONE, {
      expected_calls: [
        { api: 'find_ferry', arguments: '{}' },
        { api: 'find_ferry', arguments: '{}' },
      ],
    }),
  ],
  [
    'more calls than before',
    'more-calls-than-parent',
    'passed',
    { ...tools(DONE), parent: { messages: [ASKED, says('At noon.')] } },
  ],
  ['as many as before', 'more-calls-than-parent', 'failed', { ...tools(DONE), parent: { messages: DONE } }],
  ['a plan with as many', 'more-calls-than-parent', 'failed', { ...tools(DONE), parent: { fields: TASK } }],
  ['values that were said', 'nothing-invented', 'passed', tools(DONE)],
  [
    'a day in other words',
    'nothing-invented',
    'passed',
    tools([user('A ferry on 9 April 2026?'), calls('find_ferry', { day: '2026-04-09' }), result('{}'), says('x')]),
  ],
  [
    'another day',
    'nothing-invented',
    'noted',
    tools([user('A ferry on 9 April 2026?'), calls('find_ferry', { day: '2026-04-19' }), result('{}'), says('x')]),
  ],
  [
    'a value out of nowhere',
    'nothing-invented',
    'noted',
    tools([ASKED, calls('find_ferry', { port: 'Helmsdale' }), result('{}'), says('x')]),
  ],
  ['actions of the set', 'action-parses', 'passed', web(SEARCHED)],
  ['no action', 'action-parses', 'failed', web([user(PAGE), says('I shall look around.')])],
  ['a click on nothing', 'action-parses', 'failed', web([user(PAGE), ...act('click')])],
  ['an answer without words', 'action-parses', 'failed', web([user(PAGE), ...act('answer')])],
  ['elements of the page', 'id-on-page', 'passed', web(SEARCHED)],
  ['an element that is not there', 'id-on-page', 'failed', web([user(PAGE), ...act('click [9]')])],
  [
    'an element of an earlier page',
    'id-on-page',
    'failed',
    web([user(PAGE), ...act('click [3]'), user('[7] text "9:40"'), ...act('click [3]')]),
  ],
  ['text typed into a button', 'id-on-page', 'failed', web([user(PAGE), ...act('type [3] "x"')])],
  ['a click on a heading', 'id-on-page', 'failed', web([user(PAGE), ...act('click [4]')])],
  ['steps on', 'no-idle-repeats', 'passed', web(SEARCHED)],
  [
    'the same click on the same page',
    'no-idle-repeats',
    'failed',
    web([user(PAGE), ...act('click [3]'), user(PAGE), ...act('click [3]')]),
  ],
  [
    'the same click on a changed page',
    'no-idle-repeats',
    'passed',
    web([user(PAGE), ...act('click [3]'), user(`${PAGE}\n[8] text "more"`), ...act('click [3]')]),
  ],
  ['an answer at the end', 'ends-with-answer', 'passed', web(SEARCHED)],
  ['no answer', 'ends-with-answer', 'failed', web(SEARCHED.slice(0, -1))],
  [
    'an answer to an impossible goal that says so',
    'ends-with-answer',
    'passed',
    web([user(PAGE), ...act('answer "The site does not offer refunds."')], false),
  ],
  [
    'one that does not',
    'ends-with-answer',
    'failed',
    web(
      [user(PAGE), ...act('answer "All of it is done and the money will be in the account by the end of the week."')],
      false,
    ),
  ],
  ['turns in turn', 'roles-alternate', 'passed', tools(DONE)],
  ['the user twice', 'roles-alternate', 'failed', { messages: [user('a'), user('b'), says('c')] }],
  ['the assistant first', 'roles-alternate', 'failed', { messages: [says('a'), user('b')] }],
  ['an empty turn', 'roles-alternate', 'failed', { messages: [user('a'), says(' ')] }],
  ['a single turn', 'roles-alternate', 'skipped', { response: 'x' }],
  [
    'different questions',
    'no-repeated-user-turn',
    'passed',
    { messages: [user('Why is it so?'), says('x'), user('And then?'), says('y')] },
  ],
  [
    'a question twice',
    'no-repeated-user-turn',
    'failed',
    { messages: [user('Why is it like that?'), says('x'), user('why is it like  that?'), says('y')] },
  ],
  [
    'thanks twice',
    'no-repeated-user-turn',
    'noted',
    { messages: [user('Thanks.'), says('x'), user('Thanks.'), says('y')] },
  ],
  [
    'three turns',
    'turn-count',
    'passed',
    { messages: [user('a'), says('x'), user('b'), says('y'), user('c'), says('z')] },
  ],
  ['two turns', 'turn-count', 'noted', { messages: [user('a'), says('x'), user('b'), says('y')] }],
  ['one turn', 'turn-count', 'failed', { messages: [user('a'), says('x')] }],
  ['the last word', 'ends-with-assistant', 'passed', { messages: DONE }],
  ['a user left alone', 'ends-with-assistant', 'failed', { messages: [user('a'), says('x'), user('b')] }],
  ['a call left alone', 'ends-with-assistant', 'failed', { messages: [user('a'), calls('book', {})] }],
  [
    'a user',
    'reads-as-user',
    'passed',
    { messages: [user('a'), says('x'), user('hm, is that always so?'), says('y')] },
  ],
  [
    'an assistant in disguise',
    'reads-as-user',
    'noted',
    { messages: [user('a'), says('x'), user('Certainly! Here are some examples.'), says('y')] },
  ],
  [
    'a part spoken aloud',
    'reads-as-user',
    'noted',
    { messages: [user('a'), says('x'), user('Clarification: what is it?'), says('y')] },
  ],
];
