import { shapeNamed } from '../../../domain/shapes/registry';
import { SHAPE_SAMPLES } from '../../support/shape-samples';
import { PUZZLE } from '../../support/task-shape-samples';

function problems(shape: string, change: Record<string, unknown>): string {
  const result = shapeNamed(shape)?.schema.safeParse({ ...SHAPE_SAMPLES[shape], ...change });
  return result?.error?.issues.map((issue) => issue.message).join('; ') ?? '';
}

const condition = (kind: string, a = '', b = '', slot = '') => ({ kind, a, b, slot, count: 0 });
const always = condition('always');
const rule = (demand: unknown, when: unknown = always) => ({ words: 'A rule.', when, holds: [demand] });
const rules = (...more: unknown[]) => ({ rules: [...PUZZLE.rules, ...more] });
const solved = (input: string) => ({ input, reasoning: 'r', output: 'o' });
const answer = (option: string, right = false) => ({ why: 'w', option, right });
const step = (expression: string) => ({ steps: [{ what: 'all', expression, result: 3600 }] });
const label = (name: string, parent = '') => ({ label: name, definition: 'd', parent });

test.each([
  ['fixed-choice', { options: ['a', 'b', 'A'].map((each) => answer(each)) }, 'all options must differ'],
  ['fixed-choice', { options: ['a', 'b', 'c'].map((each) => answer(each, true)) }, '3 options are right'],
  ['fixed-choice', { last: 'all-of-these' }, '0 of 3 options are right'],
  ['fixed-choice', { options: [answer('none of these'), answer('b'), answer('c')] }, 'already among'],
  ['fixed-choice', { options: [answer('B. b'), answer('a'), answer('c')] }, 'leave out the letter'],
  ['teaser', { also_right: ['six.'] }, 'stands there twice'],
  ['constraint-puzzle', { entities: ['Ada', 'Ben', 'Cem', 'Dora', 'Ada'] }, 'stands there twice'],
  ['constraint-puzzle', { slots: ['Monday', 'Thursday'] }, 'a slot for each entity'],
  [
    'constraint-puzzle',
    rules(rule(condition('before', 'Ada', 'Bob'))),
    'rule 4: before: b is "Bob"; it must be one of',
  ],
  ['constraint-puzzle', rules(rule(condition('at', 'Ada', '', 'Friday'))), 'slot is "Friday"'],
  ['constraint-puzzle', rules(rule(condition('same', 'Ada', 'Ada'))), 'a and b are both "Ada"'],
  ['constraint-puzzle', rules(rule(always)), 'demands nothing'],
  ['constraint-puzzle', rules(rule(PUZZLE.rules[0]?.holds[0], condition('at', 'Eve', '', 'Monday'))), 'a is "Eve"'],
  ['constraint-puzzle', { supposing: [condition('exactly', '', '', 'Sunday')] }, 'supposing: exactly'],
  ['constraint-puzzle', { correct: 4 }, 'there is no option 4'],
  ['constraint-puzzle', { asks: 'order' }, 'does not say where Ada, Cem, Dora stand'],
  ['constraint-puzzle', { asks: 'same-effect' }, 'name one from 1 to 3'],
  ['constraint-puzzle', { options: [...PUZZLE.options.slice(1), PUZZLE.options[1]] }, 'all options must differ'],
  ['estimate', { low: 11000, high: 1000 }, 'is empty'],
  ['estimate', { low: 4000 }, '3600 is not from 4000'],
  ['estimate', { answer: 900 }, '900 is not from'],
  ['estimate', { steps: [{ what: 'all', expression: '12 * 3', result: 36 }] }, 'comes to 36, outside'],
  ['estimate', step('12 crates * 300'), 'numbers and + - * / ^ ( ) only'],
  ['estimate', step('12 * 300 = 3600'), 'numbers and + - * / ^ ( ) only'],
  [
    'estimate',
    { assumptions: ['a', 'b'].map((what) => ({ what, value: 3, unit: '', low: 4, high: 5 })) },
    'a: 3 is not from 4 to 5',
  ],
  ['data-brief', { must: ['Crates rose.', 'crates rose.'] }, 'stands there twice'],
  ['code-task', { solution: '```python\nx\n```' }, 'leave out the fence'],
  ['code-task', { language: 'Python 3' }, 'one word'],
  ['code-task', { requirements: ['adds', 'Adds'] }, 'stands there twice'],
  ['trace', { program: '~~~\nprint(1)\n~~~' }, 'leave out the fence'],
  ['span-list', { items: [1, 2].map(() => ({ span: 'Brora', about: '' })) }, '"Brora" stands there twice'],
  ['json-extraction', { schema: '{"type":"object"' }, 'the schema is no JSON'],
  ['json-extraction', { schema: '{"type":"string"}' }, 'object or array'],
  ['json-extraction', { schema: '{"type":"object","$ref":"https://evil.example/s"}' }, 'leads out of the document'],
  [
    'json-extraction',
    { schema: '{"type":"object","properties":{"a":{"pattern":"(a+)+$"}}}' },
    '"pattern" is not allowed',
  ],
  ['json-extraction', { answer: 'noon' }, 'the answer is no JSON'],
  ['json-extraction', { answer: '{"arrival":12,"captain":null}' }, 'does not fit the schema: arrival'],
  ['json-extraction', { answer: '{"arrival":"noon"}' }, 'does not fit the schema'],
  ['classification', { chosen: ['sea'] }, 'give the whole path'],
  ['classification', { chosen: ['air'] }, 'not among the labels'],
  ['classification', { chosen: ['transport', 'sea', 'weather'] }, 'only one of sea, weather'],
  ['classification', { labels: [label('transport', 'x'), label('sea', 'transport')] }, 'which is no label'],
  ['classification', { labels: [label('transport', 'sea'), label('sea', 'transport')] }, 'stands under itself'],
  ['classification', { labels: [label('sea'), label('Sea'), label('transport')] }, 'stands there twice'],
  ['grounded-question', { supporting: [] }, 'name the documents'],
  ['grounded-question', { supporting: [2, 2] }, 'stands there twice'],
  ['grounded-question', { kind: 'unanswered' }, 'no document supports'],
  ['grounded-question', { kind: 'conflicting', supporting: [2] }, 'at least two'],
  ['brief', { required: ['anchor'] }, 'does not say "anchor"'],
  ['brief', { forbidden: ['Crate'] }, 'required and forbidden'],
  ['brief', { lines: 1 }, '1 lines cannot make 2 stanzas'],
  ['few-shot', { new_input: 'sea ' }, 'stands among the examples'],
  ['few-shot', { examples: [solved('a'), solved('a')] }, 'stands there twice'],
  ['web-goal', { told: [{ name: 'day', value: 'Friday' }] }, 'does not say "Friday" (day)'],
  ['web-goal', { withheld: [{ name: 'day', value: 'x' }] }, 'stands there twice'],
])('%s refuses %j and says why', (shape, change, message) => {
  expect(problems(shape, change)).toContain(message);
});

test.each([
  [
    'two events at one date are two items',
    'span-list',
    { items: ['a', 'b'].map((about) => ({ span: '9:40', about })) },
  ],
  [
    'several labels may be right where several is true',
    'classification',
    { several: true, chosen: ['transport', 'sea', 'weather'] },
  ],
  [
    'an if-then rule with a count',
    'constraint-puzzle',
    rules(rule({ ...condition('at-most', '', '', 'Monday'), count: 1 }, condition('at', 'Ada', '', 'Monday'))),
  ],
  [
    'groups take more entities than there are slots',
    'constraint-puzzle',
    { one_per_slot: false, slots: PUZZLE.slots.slice(0, 4), entities: [...PUZZLE.entities, 'Eve'] },
  ],
  ['a question that the documents leave open', 'grounded-question', { kind: 'unanswered', supporting: [] }],
  ['powers of ten in a step', 'estimate', step('1.2e1 * 3 * 10^2')],
])('%s', (_, shape, change) => {
  expect(problems(shape, change)).toBe('');
});
