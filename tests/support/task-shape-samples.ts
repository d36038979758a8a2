/** One valid sample of fields for the shapes of tasks that need no passage beside them, or data, code or pages. */
const EVIDENCE = ['By noon it had reached the island'];

const condition = (kind: string, a = '', b = '', slot = '') => ({ kind, a, b, slot, count: 0 });
const always = condition('always');

/** Two placings are allowed: Dora, Cem, Ada, Ben and Ada, Dora, Cem, Ben. */
export const PUZZLE = {
  entities: ['Ada', 'Ben', 'Cem', 'Dora'],
  slots: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'],
  one_per_slot: true,
  scene: 'Ada, Ben, Cem and Dora each give one talk, from Monday to Thursday, one a day.',
  rules: [
    { words: 'Ada speaks on an earlier day than Ben.', when: always, holds: [condition('before', 'Ada', 'Ben')] },
    { words: 'Cem does not speak on Thursday.', when: always, holds: [condition('not-at', 'Cem', '', 'Thursday')] },
    { words: 'Dora speaks the day before Cem.', when: always, holds: [condition('directly-before', 'Dora', 'Cem')] },
  ],
  supposing: [],
  question: 'Which of these must be true?',
  asks: 'must',
  replaced_rule: 0,
  options: [
    { words: 'Ben speaks on Thursday.', holds: [condition('at', 'Ben', '', 'Thursday')] },
    { words: 'Ada speaks on Monday.', holds: [condition('at', 'Ada', '', 'Monday')] },
    { words: 'Dora speaks on Monday.', holds: [condition('at', 'Dora', '', 'Monday')] },
  ],
  reasoning: 'Dora and Cem are a block before Thursday, so Thursday is for Ben, who follows Ada.',
  correct: 1,
};

export const TASK_SHAPE_SAMPLES: Record<string, Record<string, unknown>> = {
  'open-question': {
    evidence: EVIDENCE,
    reasoning: 'Left at 9:40, there by noon.',
    level: 'easy',
    question: 'A ferry leaves at 9:40 and arrives by noon. How long is the crossing at most?',
    answer: 'Two hours and twenty minutes.',
  },
  'choice-alone': {
    evidence: [],
    question: 'A ladder hangs from a moored ferry with six rungs above the water. The tide rises. How many stay dry?',
    reasoning: 'The ferry rises with the tide.',
    correct_option: 'All six of them',
    distractors: [
      { misreading: 'pictures a ladder on the quay', option: 'Fewer than six' },
      { misreading: 'takes the tide for the length of the ladder', option: 'None of the six' },
    ],
  },
  'fixed-choice': {
    evidence: EVIDENCE,
    question: 'When did the ferry reach the island?',
    reasoning: 'By noon, and nothing else.',
    last: 'none-of-these',
    options: [
      { why: 'takes the departure for the arrival', option: 'At twenty to ten', right: false },
      { why: 'takes the storm for the arrival', option: 'In the evening', right: false },
      { why: 'takes the closing day', option: 'On Tuesday', right: false },
    ],
    last_option: 'None of these',
  },
  teaser: {
    idea: 'The ferry is moored.',
    trap: 'One pictures the tide rising along a wall.',
    puzzle: 'Six rungs of a ladder on a moored ferry are dry, 30 cm apart. The tide rises 60 cm. How many stay dry?',
    reasoning: 'The ferry floats, so the ladder rises with it.',
    answer: 'Six.',
    also_right: ['All of them'],
  },
  'constraint-puzzle': PUZZLE,
  estimate: {
    assumptions: [
      { what: 'crates a crossing', value: 12, unit: 'crates', low: 5, high: 30 },
      { what: 'crossings a year', value: 300, unit: '', low: 200, high: 365 },
    ],
    steps: [{ what: 'crates a year', expression: '12 * 300', result: 3600 }],
    question: 'How many crates does a small island ferry carry in a year?',
    unit: 'crates',
    answer: 3600,
    low: 1000,
    high: 11000,
  },
  'data-brief': {
    focus: 'The harbour master wants the change since last year.',
    computed: [{ what: 'change in crates', expression: '(12 - 8) / 8 * 100', value: 50 }],
    must: ['Crates rose from 8 to 12.', 'That is half as many again.'],
    question: 'Write a caption of at most 30 words for the harbour master.',
    unit: 'words',
    least: 0,
    most: 30,
  },
  'code-task': {
    requirements: ['adds the crates of all crossings', 'gives 0 for none'],
    language: 'python',
    question: 'Write a function that adds up the crates of all crossings; no crossings make 0.',
    signature: 'def crates(crossings: list[int]) -> int:',
    solution: 'def crates(crossings: list[int]) -> int:\n    return sum(crossings)\n',
    tests: 'assert crates([12, 8]) == 20\nassert crates([]) == 0',
  },
  'code-question': {
    reasoning: 'sum of an empty list is 0.',
    question: 'What does the function return when there was no crossing, and why?',
    answer: '0, since the sum of no numbers is 0.',
  },
  trace: {
    language: 'python',
    program: "print('\\n'.join(str(n * n) for n in range(3)))\n",
    question: 'What does this program print?',
    reasoning: '0, 1, 4, one a line.',
    output: '0\n1\n4',
  },
  'span-list': {
    reasoning: 'Two names of places or people.',
    question: 'List every proper name and say what it names.',
    items: [
      { span: 'Brora', about: 'place' },
      { span: 'Ms Lund', about: 'person' },
    ],
    ordered: false,
  },
  'json-extraction': {
    schema:
      '{"type":"object","properties":{"arrival":{"type":"string"},"captain":{"type":["string","null"]}},"required":["arrival","captain"],"additionalProperties":false}',
    reasoning: 'It arrived by noon; no captain is named.',
    question: 'Fill the schema from the text; null where the text is silent.',
    answer: '{ "arrival": "noon", "captain": null }',
  },
  classification: {
    labels: [
      { label: 'transport', definition: 'journeys and vehicles', parent: '' },
      { label: 'sea', definition: 'by ship', parent: 'transport' },
      { label: 'road', definition: 'by car or cart', parent: 'transport' },
      { label: 'weather', definition: 'wind, rain, storms', parent: '' },
    ],
    several: false,
    question: 'Give the text its topic, with the level above it.',
    reasoning: 'It is about a ferry; the storm is a detail.',
    chosen: ['transport', 'sea'],
  },
  'grounded-question': {
    reasoning: '2 tells the arrival, 9 the departure.',
    kind: 'answered',
    question: 'how long does the ferry to the island take',
    answer: 'At most two hours and twenty minutes.',
    supporting: [9, 2],
  },
  brief: {
    purpose: 'To open the harbour festival.',
    audience: 'Islanders at the quay.',
    brief: 'Write a poem of two stanzas, eight lines in all, that holds the word "crate" and never says "storm".',
    unit: 'lines',
    least: 8,
    most: 8,
    required: ['crate'],
    forbidden: ['storm'],
    lines: 8,
    stanzas: 2,
  },
  'few-shot': {
    rule: 'Vowels are doubled.',
    examples: [
      { input: 'sea', reasoning: 'e and a are vowels.', output: 'seeaa' },
      { input: 'fog', reasoning: 'o is a vowel.', output: 'foog' },
    ],
    new_input: 'tide',
    reasoning: 'i and e are vowels.',
    answer: 'tiidee',
  },
  'web-goal': {
    reasoning: 'Open the timetable, choose the day, book.',
    told: [{ name: 'day', value: 'next Tuesday' }],
    withheld: [{ name: 'name', value: 'Ms Lund' }],
    possible: true,
    goal: 'Book a place on the ferry for next Tuesday.',
    steps_needed: 4,
    success: 'The page shows a booking number for Tuesday.',
  },
};
