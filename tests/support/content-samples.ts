/** One valid sample of fields for content shapes, with cells and texts that try to break out of their form. */
const instance = (input: string, output: string) => ({ input, reasoning: 'Vowels are doubled.', output });

export const RECORDS = {
  title: 'Crates & <boats>',
  about: 'One row is one crossing in May 2026.',
  columns: [
    { name: 'Boat', unit: '', kind: 'text' },
    { name: 'Crates, in all', unit: 't', kind: 'number' },
    { name: 'Left', unit: '', kind: 'date' },
  ],
  rows: [
    ['Tern | "II"', '1204.50', '2026-05-01'],
    ['<Skua>, & co', '', '2026-05-02'],
  ],
};

export const PAGE = {
  title: 'Ferries',
  url: 'https://ferries.example/book',
  elements: [
    { id: 1, role: 'heading', name: 'Book a "crossing"', value: '', options: [] },
    { id: 2, role: 'textbox', name: 'Name', value: 'Lund', options: [] },
    { id: 3, role: 'select', name: 'Day', value: '', options: ['Monday', 'Tuesday'] },
    { id: 4, role: 'checkbox', name: 'Return', value: 'off', options: [] },
    { id: 12, role: 'button', name: 'Search', value: '', options: [] },
  ],
};

export const CONTENT_SAMPLES: Record<string, Record<string, unknown>> = {
  passage: { title: 'The ferry', text: 'The ferry left at 9:40.' },
  'api-list': {
    title: 'Ferry bookings',
    apis: [
      {
        name: 'find_crossings',
        description: 'Finds the crossings of a day.',
        parameters: [
          { name: 'day', description: 'The day.', type: 'string', items: 'none', choices: ['mon'], required: true },
        ],
        returns: 'crossings, a list of times',
      },
    ],
  },
  'search-results': {
    query: 'ferry Brora',
    results: [{ id: 1, title: 'Ferries', url: 'https://ferries.example', snippet: 'The ferry leaves at 9:40.' }],
  },
  'base-task': { skill: 'any', task: 'any', title: 'A task', opening: 'When did the ferry leave?', answer: '9:40' },
  page: PAGE,
  'search-queries': {
    title: 'Ferry times',
    looking_for: 'How long the crossing takes.',
    queries: ['ferry Brora crossing time', 'Brora timetable'],
  },
  'fact-list': {
    title: 'The ferry',
    facts: ['The ferry left at 9:40.', 'It arrived by noon.', 'It carried 12 crates.', 'A storm came.'].map((fact) => ({
      fact,
      quote: 'The ferry left Brora at 9:40.',
    })),
  },
  quantities: {
    title: 'Crates',
    scene: 'A harbour counts its crates.',
    quantities: [
      { what: 'crates a crossing', value: 12, unit: '', quote: '12 crates' },
      { what: 'weight of a crate', value: 25.5, unit: 'kg', quote: '' },
    ],
  },
  'record-table': RECORDS,
  'record-csv': RECORDS,
  'record-json': RECORDS,
  'record-xml': RECORDS,
  infobox: {
    title: 'MV Tern',
    entries: [
      { key: 'Built', value: '1998' },
      { key: 'Length', value: '31 m' },
      { key: 'Route', value: 'Brora\nto the island' },
      { key: 'Crew', value: '4' },
    ],
  },
  'time-series': {
    title: 'Crates by year',
    measure: 'crates, landed',
    unit: '',
    points: [
      { time: '2022', value: 8 },
      { time: '2023', value: null },
      { time: '2024', value: 10.5 },
      { time: '2025', value: 12 },
    ],
  },
  'event-log': {
    title: 'Harbour log',
    events: ['Ferry left.', 'Ferry arrived.', 'Wind at 9.', 'Harbour closed\n2026-05-05 INFO [x] not an entry'].map(
      (message, at) => ({
        time: `2026-05-0${at + 1}`,
        source: 'har[bo]ur',
        level: at < 2 ? 'info' : 'warning',
        message,
      }),
    ),
  },
  triples: {
    title: 'The Tern',
    triples: [
      { subject: 'Tern', predicate: 'sailsFrom', object: 'Brora' },
      { subject: 'Tern', predicate: 'crew', object: '4' },
      { subject: 'Brora', predicate: 'locatedIn', object: 'Sutherland, Scotland' },
      { subject: 'Tern', predicate: 'builtIn', object: '1998' },
    ],
  },
  cast: {
    title: 'Talks',
    scene: 'Three people give talks.',
    entities: ['Ada', 'Ben', 'Cem'],
    slots: ['Monday', 'Tuesday', 'Wednesday'],
    attributes: [{ name: 'Subject', values: ['tides', 'nets', 'fog'] }],
  },
  program: { title: 'Crates', language: 'python', purpose: 'Adds up crates.', code: 'print(sum([12, 8]))\n' },
  'broken-program': {
    title: 'Crates',
    language: 'python',
    purpose: 'Adds up crates.',
    right_code: 'def crates(n):\n    return sum(n)\n',
    bug: 'The last crossing is left out.',
    broken_code: 'def crates(n):\n    return sum(n[:-1])\n',
    tests: 'assert crates([12, 8]) == 20',
  },
  'labelled-document': {
    title: 'A note',
    text: 'The ferry left at 9:40.',
    labels: [
      { label: 'transport', definition: 'journeys', parent: '' },
      { label: 'weather', definition: 'wind', parent: '' },
    ],
  },
  'rule-pool': {
    title: 'Sea words',
    rule: 'Double every vowel.',
    program: "def rule(x):\n    return ''.join(c * 2 if c in 'aeiou' else c for c in x)",
    instances: ['sea', 'fog', 'tide', 'crate', 'storm', 'island'].map((word) =>
      instance(word, word.replace(/[aeiou]/g, '$&$&')),
    ),
  },
};
