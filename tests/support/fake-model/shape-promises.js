/** What the shapes of tasks, contents, answers and worlds demand beyond their JSON schema: each row one shape's promise. */
const PROMISES = [
  [['entities', 'slots', 'rules', 'options'], makePuzzle],
  [['assumptions', 'steps', 'answer'], makeEstimate],
  [['language'], ({ language }) => (/\W/.test(language) ? { language: 'python' } : {})],
  [
    ['solution', 'tests'],
    () => ({ signature: 'def answer():', solution: 'def answer():\n    return 1', tests: 'assert answer() == 1' }),
  ],
  [['program', 'output'], () => ({ program: 'print(1)', output: '1' })],
  [
    ['right_code', 'broken_code'],
    () => ({
      right_code: 'def one():\n    return 1',
      broken_code: 'def one():\n    return 2',
      tests: 'assert one() == 1',
    }),
  ],
  [['rule', 'program', 'instances'], ({ instances }) => ({ program: '', instances: sixOf(instances) })],
  [['label', 'definition', 'parent'], () => ({ parent: '' })],
  [['labels', 'chosen'], ({ labels }) => ({ chosen: [labels[0].label] })],
  [['supporting', 'kind'], () => ({ supporting: [1] })],
  [
    ['schema', 'answer'],
    () => ({
      schema: '{"type":"object","properties":{"name":{"type":["string","null"]}},"required":["name"]}',
      answer: '{"name":null}',
    }),
  ],
  [['told', 'goal'], ({ told, goal }) => ({ goal: [goal, ...told.map(({ value }) => value)].join(' ') })],
  [['lines', 'stanzas'], () => ({ lines: 0, stanzas: 0 })],
  [['elements'], ({ elements }) => ({ elements: elements.map((element, index) => ({ ...element, id: index + 1 })) })],
  [
    ['columns', 'rows'],
    ({ columns, rows }) => ({ rows: rows.map((cells) => columns.map((_, at) => cells[at] ?? 'x')) }),
  ],
  [
    ['measure', 'points'],
    ({ points }) => ({ points: [1, 2, 3, 4].map((month) => ({ ...points[0], time: `2026-0${month}` })) }),
  ],
  [
    ['entities', 'attributes'],
    ({ entities, attributes }) => ({ attributes: attributes.map((each) => ({ ...each, values: [...entities] })) }),
  ],
  [['key', 'value'], ({ key }) => ({ key: key.replace(/[:\n]/g, '') })],
  [['apis'], ({ apis }) => ({ apis: apis.map(named('api')) })],
  [['parameters', 'returns'], ({ parameters }) => ({ parameters: parameters.map(named('parameter')) })],
  [['thought', 'action', 'id'], () => ({ action: 'answer', id: 0 })],
  [['relevant_passages'], () => ({ relevant_passages: '[1]' })],
  [['status', 'body'], () => ({ body: '{"done":true}' })],
];

/** How many a list must hold at least, by its name; a schema for strict endpoints does not say. */
const COUNTS = { entities: 3, slots: 3, options: 3, facts: 4, entries: 4, events: 4, triples: 4, results: 1 };

function keepShapePromises(made) {
  for (const [fields, promise] of PROMISES) {
    if (fields.every((field) => field in made)) Object.assign(made, promise(made));
  }
}

/** The first option holds in every placing that the rules allow, the others in none. */
function makePuzzle({ entities, slots, rules, options }) {
  const condition = (kind, parts) => ({ kind, a: '', b: '', slot: '', count: 0, ...parts });
  const [first, second, third] = entities;
  const order = condition('before', { a: first, b: second });
  const away = condition('not-at', { a: third, slot: slots.at(-1) });
  const claims = [
    order,
    condition('before', { a: second, b: first }),
    condition('at', { a: third, slot: slots.at(-1) }),
  ];
  return {
    one_per_slot: false,
    supposing: [],
    replaced_rule: 0,
    rules: [order, away].map((demand, at) => ({ words: rules[at].words, when: condition('always'), holds: [demand] })),
    options: options.slice(0, 3).map(({ words }, at) => ({ words, holds: [claims[at]] })),
  };
}

function makeEstimate({ assumptions, steps }) {
  return {
    assumptions: assumptions.map((each) => ({ ...each, value: 2, low: 1, high: 3 })),
    steps: steps.map((step) => ({ ...step, expression: '2 * 2', result: 4 })),
    answer: 4,
    low: 1,
    high: 40,
  };
}

function sixOf(instances) {
  return Array.from({ length: 6 }, (_, at) => ({
    ...instances[at % instances.length],
    input: `${instances[0].input} ${at}`,
  }));
}

function named(kind) {
  return (each, at) => ({ ...each, name: `${kind}_${at + 1}` });
}

module.exports = { COUNTS, keepShapePromises };
