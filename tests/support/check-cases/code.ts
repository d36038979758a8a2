import type { SubjectParts } from '../check-subject';
import type { CheckCase } from './check-case';

const python = (code: string): string => `Here it is.\n\n\`\`\`python\n${code}\n\`\`\`\n\nIt adds.`;
const TASK = {
  requirements: ['adds'],
  language: 'python',
  question: 'Add.',
  signature: '',
  solution: 'def add(a, b):\n    return a + b',
  tests: 'assert add(1, 2) == 3\nassert add(-1, 1) == 0',
};
const task = (response: string, change = {}): SubjectParts => ({
  shape: 'code-task',
  fields: { ...TASK, ...change },
  response,
});
const BROKEN = {
  title: 't',
  language: 'python',
  purpose: 'adds',
  right_code: TASK.solution,
  broken_code: 'def add(a, b):\n    return a - b',
  tests: TASK.tests,
  bug: 'minus',
};
const fix = (response: string, change = {}): SubjectParts => ({ data: { ...BROKEN, ...change }, response });
const trace = (output: string, response: string, change = {}): SubjectParts => ({
  shape: 'trace',
  fields: {
    language: 'python',
    program: 'for n in range(3):\n    print(n * n)',
    question: 'What?',
    reasoning: 'r',
    output,
    ...change,
  },
  response,
});
const RULE = 'reverse the word';
const fewShot = (answer: string, rule = RULE, program = 'def rule(x):\n    return x[::-1]'): SubjectParts => ({
  shape: 'few-shot',
  data: { title: 't', rule: RULE, program, instances: [] },
  fields: {
    rule,
    examples: [
      { input: 'abc', reasoning: 'r', output: 'cba' },
      { input: 'xy', reasoning: 'r', output: 'yx' },
    ],
    new_input: 'tide',
    reasoning: 'r',
    answer,
  },
});

/** A machine that runs no programs rejects nothing. */
const unavailable = (check: string, parts: SubjectParts): CheckCase[] => {
  const output = { status: 'unavailable' as const, text: '' };
  return [['a machine that runs no programs', check, 'noted', { ...parts, outputs: [output, output, output] }]];
};

export const CODE: CheckCase[] = [
  ['right code', 'solution-passes', 'passed', task(python(TASK.solution))],
  [
    'right code, with an example behind it',
    'solution-passes',
    'passed',
    task(`${python(TASK.solution)}\n\n\`\`\`python\nadd(1, 2)\n\`\`\``),
  ],
  ['wrong code', 'solution-passes', 'failed', task(python('def add(a, b):\n    return a * b'))],
  ['code that does not run', 'solution-passes', 'failed', task(python('def add(a, b)\n    return a'))],
  [
    'a wrong solution of the writer',
    'solution-passes',
    'failed',
    task(python(TASK.solution), { solution: 'def add(a, b):\n    return 0' }),
  ],
  ['tests that cannot fail', 'solution-passes', 'noted', task(python(TASK.solution), { tests: 'add(1, 2)' })],
  ['another language', 'solution-passes', 'noted', task('```sql\nselect 1\n```', { language: 'sql', tests: '' })],
  ['no code in the answer', 'solution-passes', 'noted', task('Just add them.')],
  ['no task', 'solution-passes', 'skipped', { response: python('x = 1') }],
  ['a bug found', 'bug-fails-fix-passes', 'passed', fix(python(BROKEN.right_code))],
  ['a bug left', 'bug-fails-fix-passes', 'failed', fix(python(BROKEN.broken_code))],
  [
    'a bug that no test finds',
    'bug-fails-fix-passes',
    'failed',
    fix(python(BROKEN.right_code), { tests: 'assert add(0, 0) == 0' }),
  ],
  [
    'right code that is wrong',
    'bug-fails-fix-passes',
    'failed',
    fix(python(BROKEN.right_code), { right_code: 'add = None' }),
  ],
  ['no tests', 'bug-fails-fix-passes', 'noted', fix(python(BROKEN.right_code), { tests: '' })],
  ['no broken code', 'bug-fails-fix-passes', 'skipped', { response: 'x' }],
  ['what is printed', 'trace-is-real', 'passed', trace('0\n1\n4', 'It prints\n```\n0\n1\n4\n```')],
  ['a wrong key', 'trace-is-real', 'failed', trace('0\n1\n9', '0 1 9')],
  ['a wrong answer', 'trace-is-real', 'failed', trace('0\n1\n4', '0 and 1')],
  ['a program that fails', 'trace-is-real', 'failed', trace('0', '0', { program: 'print(x)' })],
  ['another language to trace', 'trace-is-real', 'noted', trace('0', '0', { language: 'go' })],
  [
    'code that compiles, quotes and all',
    'code-parses',
    'passed',
    { response: python('s = "it\'s \\n é 渡"\nprint(f"{s!r}")') },
  ],
  ['an indented fragment', 'code-parses', 'passed', { response: python('    if x:\n        return 1') }],
  ['code that does not compile', 'code-parses', 'failed', { response: python('def f(:\n    pass') }],
  ['a session of the shell', 'code-parses', 'passed', { response: python('>>> 1 +\n2') }],
  ['JSON that does not parse', 'code-parses', 'failed', { response: '```json\n{"a": }\n```' }],
  ['no code', 'code-parses', 'skipped', { response: 'words' }],
  ['a fence', 'fence-present', 'passed', task('```py\nx\n```')],
  ['no fence', 'fence-present', 'failed', task('x = 1')],
  ['a fence of another language', 'fence-present', 'noted', task('```go\nx\n```')],
  ['a fence without a name', 'fence-present', 'noted', task('```\nx\n```')],
  ['examples by the rule', 'examples-obey-rule', 'passed', fewShot('edit')],
  ['a key against the rule', 'examples-obey-rule', 'failed', fewShot('tide')],
  ['a changed rule', 'examples-obey-rule', 'skipped', fewShot('tide', 'double the word')],
  ['a rule that fails', 'examples-obey-rule', 'noted', fewShot('edit', RULE, 'def rule(x):\n    raise ValueError(x)')],
  [
    'a rule for numbers',
    'examples-obey-rule',
    'failed',
    {
      ...fewShot('edit', RULE, 'def rule(x):\n    return int(x) + 1'),
      fields: {
        rule: RULE,
        examples: [{ input: '1', reasoning: 'r', output: '2' }],
        new_input: '2',
        reasoning: 'r',
        answer: '4',
      },
    },
  ],
  ...unavailable('solution-passes', task(python(TASK.solution))),
  ...unavailable('bug-fails-fix-passes', fix(python(BROKEN.right_code))),
  ...unavailable('trace-is-real', trace('0', '0')),
  ...unavailable('code-parses', { response: python('def f(:') }),
  ...unavailable('examples-obey-rule', fewShot('tide')),
];
