import type { SubjectParts } from '../check-subject';
import type { CheckCase } from './check-case';

const SEED =
  'The lock keeper opened the gate at six in the morning, as he had done for thirty years, and waited for the barge.';
const POEM = 'The lock was low,\nthe gate was wide,\n\nthe keeper slow,\nhe knew the tide.';
const brief = (response: string, change = {}): SubjectParts => ({
  text: SEED,
  shape: 'brief',
  fields: {
    purpose: 'p',
    audience: 'a',
    brief: 'Write of the tide, four lines, without the word boat.',
    unit: 'none',
    least: 0,
    most: 0,
    required: ['tide'],
    forbidden: ['boat'],
    lines: 4,
    stanzas: 2,
    ...change,
  },
  response,
});
const task = (change = {}, response = 'Reasoning: one more.\nOutput: 8'): SubjectParts => ({
  shape: 'few-shot',
  fields: {
    rule: 'add one',
    examples: [
      { input: '1', reasoning: 'r', output: '2' },
      { input: '5', reasoning: 'r', output: '6' },
    ],
    new_input: '7',
    reasoning: 'r',
    answer: '8',
    ...change,
  },
  response,
});

export const PIECES_AND_EXAMPLES: CheckCase[] = [
  ['all limits kept', 'limits-hold', 'passed', brief(POEM)],
  ['a title above', 'limits-hold', 'passed', brief(`**The Lock**\n\n${POEM}`)],
  ['a line too many', 'limits-hold', 'failed', brief(`${POEM}\nAnd so it ends.`)],
  ['a stanza missing', 'limits-hold', 'failed', brief(POEM.replace('\n\n', '\n'))],
  ['a forbidden word', 'limits-hold', 'failed', brief(POEM.replace('gate', 'boat'))],
  ['a form of it', 'limits-hold', 'noted', brief(POEM.replace('gate', 'boats'))],
  ['a required word missing', 'limits-hold', 'failed', brief(POEM.replace('tide', 'time'))],
  ['a form of the required word', 'limits-hold', 'noted', brief(POEM.replace('tide', 'tides'))],
  ['too long', 'limits-hold', 'failed', brief(POEM, { unit: 'words', most: 5 })],
  ['no limits', 'limits-hold', 'skipped', { response: POEM }],
  [
    'own words',
    'low-seed-overlap',
    'passed',
    brief('A barge came late, and nobody was there to see it but an old dog on the wall.'),
  ],
  ['the seed again', 'low-seed-overlap', 'failed', brief(SEED)],
  ['an own opening', 'opening-varies', 'passed', brief('Six in the morning is no hour for poets.')],
  ['a worn opening', 'opening-varies', 'noted', brief('Once upon a time there was a lock.')],
  [
    'the opening of the parent',
    'opening-varies',
    'noted',
    {
      ...brief('The gate was never shut at night.'),
      parent: { messages: [{ role: 'assistant', content: 'The gate was never shut, not even then.' }] },
    },
  ],
  ['a new instance', 'instance-not-among-examples', 'passed', task()],
  ['an example again', 'instance-not-among-examples', 'failed', task({ new_input: ' 5' })],
  [
    'an example twice',
    'instance-not-among-examples',
    'failed',
    task({
      examples: [
        { input: '1', output: '2' },
        { input: '1', output: '3' },
      ],
    }),
  ],
  ['a number like the others', 'answer-in-format', 'passed', task()],
  ['a key of another form', 'answer-in-format', 'failed', task({ answer: 'eight' })],
  ['a response of another form', 'answer-in-format', 'noted', task({}, 'It is nine, I think')],
  [
    'outputs of no common form',
    'answer-in-format',
    'skipped',
    task({
      examples: [
        { input: '1', output: 'Two boats' },
        { input: '5', output: 'Six' },
      ],
    }),
  ],
];
