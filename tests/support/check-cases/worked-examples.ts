import type { SubjectParts } from '../check-subject';
import type { CheckCase } from './check-case';

const FIELDS = {
  rule: 'the first letter goes to the end, in capitals',
  examples: [
    { input: 'abc', reasoning: 'a goes', output: 'bcA' },
    { input: 'xy', reasoning: 'x goes', output: 'yX' },
  ],
  new_input: 'tide',
  reasoning: 't goes',
  answer: 'ideT',
};
const answered = (response: string): SubjectParts => ({ shape: 'few-shot', fields: FIELDS, response });
const keyed = (answer: string, ...outputs: string[]): SubjectParts => {
  const examples = FIELDS.examples.map((example, index) => ({ ...example, output: outputs[index] ?? '' }));
  return { shape: 'few-shot', fields: { ...FIELDS, examples, answer } };
};
const code = (instruction: string): SubjectParts => {
  return { text: 'def f(): pass', fields: {}, response: 'x', prompt: 'What is printed?', instruction };
};

export const WORKED_EXAMPLES: CheckCase[] = [
  ['the key on a line with its label', 'answer-is-key', 'passed', answered('t goes to the end\nOutput: ideT')],
  ['the key on a line of its own', 'answer-is-key', 'passed', answered('t goes to the end\nideT')],
  ['the key set in bold, with a full stop', 'answer-is-key', 'passed', answered('t goes\n**Result:** **ideT**.')],
  ['another result', 'answer-is-key', 'failed', answered('t goes to the end\nOutput: idet')],
  [
    'the key in the reasoning and another result',
    'answer-is-key',
    'failed',
    answered('one would say ideT, but\nA: tide'),
  ],
  ['the key within a sentence', 'answer-is-key', 'noted', answered('So it becomes ideT as before.')],
  ['no result', 'answer-is-key', 'failed', answered('I do not know.')],
  ['an answer to anything else', 'answer-is-key', 'skipped', { response: 'ideT' }],
  [
    'capitals, which all outputs of the examples happen to lack',
    'answer-in-format',
    'noted',
    keyed('ide-T in House', 'bc in hall', 'y in room'),
  ],
  ['a word where all outputs are numbers', 'answer-in-format', 'failed', keyed('four', '1', '22')],
  [
    '"the code below" where the instruction itself shows code',
    'self-contained',
    'passed',
    code('What does the code below print?\n\n```python\nprint(1)\n```'),
  ],
  ['"the code below" without code', 'self-contained', 'failed', code('What does the code below print?')],
];
