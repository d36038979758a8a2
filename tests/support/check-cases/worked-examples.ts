import type { CheckCase } from './check-case';

const fields = {
  rule: 'the first letter goes to the end, in capitals',
  examples: [
    { input: 'abc', reasoning: 'a goes', output: 'bcA' },
    { input: 'xy', reasoning: 'x goes', output: 'yX' },
  ],
  new_input: 'tide',
  reasoning: 't goes',
  answer: 'ideT',
};

const answered = (response: string) => ({ shape: 'few-shot', fields, response });

/** A key where the outputs of the examples have a form in common. */
function keyed(answer: string, outputs: readonly string[]) {
  const examples = fields.examples.map((example, index) => ({ ...example, output: outputs[index] ?? '' }));
  return { shape: 'few-shot', fields: { ...fields, examples, answer } };
}

const code = { text: 'def f(): pass', fields: {}, response: 'x', prompt: 'What is printed?' };
const shown = 'What does the code below print?\n\n```python\nprint(1)\n```';

export const WORKED_EXAMPLES: CheckCase[] = [
  ['the key on a line with its label', 'answer-is-key', 'passed', answered('t goes to the end\nOutput: ideT')],
  ['the key on a line of its own', 'answer-is-key', 'passed', answered('t goes to the end\nideT')],
  ['the key set in bold, with a full stop', 'answer-is-key', 'passed', answered('t goes\n**Result:** **ideT**.')],
  ['another result', 'answer-is-key', 'failed', answered('t goes to the end\nOutput: idet')],
  ['the key in the reasoning alone', 'answer-is-key', 'failed', answered('one would say ideT, but\nA: tide')],
  ['the key within a sentence', 'answer-is-key', 'noted', answered('So it becomes ideT as before.')],
  ['no result', 'answer-is-key', 'failed', answered('I do not know.')],
  ['an answer to anything else', 'answer-is-key', 'skipped', { response: 'ideT' }],
  ['capitals that no example has', 'answer-in-format', 'noted', keyed('ide-T in House', ['bc in hall', 'y in room'])],
  ['a word where all outputs are numbers', 'answer-in-format', 'failed', keyed('four', ['1', '22'])],
  ['"the code below" where it is shown', 'self-contained', 'passed', { ...code, instruction: shown }],
  [
    '"the code below" where there is none',
    'self-contained',
    'failed',
    { ...code, instruction: 'What does the code below print?' },
  ],
];
