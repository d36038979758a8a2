import { runCheck } from '../../support/check-subject';

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

test.each([
  ['the key on a line with its label', 't goes to the end\nOutput: ideT', 'passed'],
  ['the key on a line of its own', 't goes to the end\nideT', 'passed'],
  ['the key set in bold, with a full stop', 't goes\n**Result:** **ideT**.', 'passed'],
  ['another result', 't goes to the end\nOutput: idet', 'failed'],
  ['the key in the reasoning and another result', 'one would say ideT, but\nA: tide', 'failed'],
  ['the key within a sentence', 'So it becomes ideT as before.', 'noted'],
  ['no result', 'I do not know.', 'failed'],
])('an answer to worked examples that ends with %s is %s', (_, response, result) => {
  expect(runCheck('answer-is-key', { shape: 'few-shot', fields, response })).toMatchObject({ result });
});

test.each([
  ['capitals, which all outputs of the examples happen to lack, are only noted', 'ide-T in House', 'noted'],
  ['a word where all outputs are numbers is no answer', 'four', 'failed', ['1', '22']],
])('%s', (_, answer, result, outputs = ['bc in hall', 'y in room']) => {
  const examples = fields.examples.map((example, index) => ({ ...example, output: outputs[index] ?? '' }));
  const task = { ...fields, examples, answer };
  expect(runCheck('answer-in-format', { shape: 'few-shot', fields: task })).toMatchObject({ result });
});

test('an answer to anything else is not held against worked examples', () => {
  expect(runCheck('answer-is-key', { response: 'ideT' })).toMatchObject({ result: 'skipped' });
});

const code = { text: 'def f(): pass', fields: {}, response: 'x' };

test('"the code below" is no pointer at a missing text where the instruction itself shows code', () => {
  const prompt = 'What is printed?';
  const shown = 'What does the code below print?\n\n```python\nprint(1)\n```';
  expect(runCheck('self-contained', { ...code, prompt, instruction: shown })).toMatchObject({ result: 'passed' });
  const missing = 'What does the code below print?';
  expect(runCheck('self-contained', { ...code, prompt, instruction: missing })).toMatchObject({ result: 'failed' });
});
