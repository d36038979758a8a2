import { TASK_SHAPE_SAMPLES } from './task-shape-samples';

/** One valid sample of fields for every shape, on one small text. */
export const SAMPLE_TEXT =
  'The ferry left Brora at 9:40. By noon it had reached the island, where Ms Lund unloaded 12 crates of seed potatoes. ' +
  'The storm came in the evening; nobody slept. On Tuesday the harbour was closed.';

const EVIDENCE = ['By noon it had reached the island'];
const RESULT = { kept: [], languages: [], unit: 'none', least: 0, most: 0 };

export const SHAPE_SAMPLES: Record<string, Record<string, unknown>> = {
  question: {
    evidence: EVIDENCE,
    reasoning: 'Left at 9:40, arrived by noon.',
    question: 'How long did the crossing take?',
    answer: 'At most 2 h 20 min.',
  },
  choice: {
    evidence: EVIDENCE,
    question: 'When did the ferry reach the island?',
    reasoning: 'By noon.',
    correct_option: 'At noon at the latest',
    distractors: [
      { misreading: 'takes the departure for the arrival', option: 'At twenty to ten in the morning' },
      { misreading: 'takes the storm for the arrival', option: 'In the evening, with the storm' },
      { misreading: 'takes the closing day', option: 'On Tuesday, when the harbour closed' },
    ],
  },
  'true-false-pair': {
    evidence: EVIDENCE,
    why_true: 'By noon.',
    true_statement: 'The crossing was over by noon.',
    why_false: 'It closed on Tuesday.',
    false_statement: 'The harbour was closed when the ferry arrived.',
    question: 'Which statement is true and which is false?',
  },
  cloze: {
    reasoning: 'One unloads crates.',
    question: 'Fill the blank.',
    sentence: 'By noon it had ____ the island',
    word: 'reached',
    wrong_words: ['left', 'missed'],
  },
  matching: {
    evidence: EVIDENCE,
    reasoning: 'By the clock.',
    question: 'Match each event with its time.',
    pairs: [
      { left: 'departure', right: '9:40' },
      { left: 'arrival', right: 'noon' },
      { left: 'storm', right: 'evening' },
    ],
  },
  ordering: {
    evidence: EVIDENCE,
    reasoning: 'By the clock.',
    question: 'Order the events in time.',
    items: ['departure', 'arrival', 'storm'],
  },
  labelling: {
    evidence: EVIDENCE,
    question: 'Label each statement as fact or opinion.',
    labels: ['fact', 'opinion'],
    reasoning: 'Facts can be checked.',
    statements: [
      { statement: 'The ferry left at 9:40.', label: 'fact' },
      { statement: 'Nobody should sail in winter.', label: 'opinion' },
      { statement: 'Twelve crates were unloaded.', label: 'fact' },
    ],
  },
  comparison: {
    evidence: EVIDENCE,
    reasoning: 'Two days.',
    question: 'Compare Monday and Tuesday in a table.',
    subjects: ['Monday', 'Tuesday'],
    rows: [
      { aspect: 'ferry', cells: ['sails', 'does not sail'] },
      { aspect: 'harbour', cells: ['open', 'closed'] },
    ],
  },
  list: {
    evidence: EVIDENCE,
    reasoning: 'Read on.',
    question: 'List the times of day.',
    items: ['9:40', 'noon', 'evening'],
  },
  quotation: {
    reasoning: 'It says so.',
    question: 'Quote the sentence that shows when the ferry arrived.',
    sentence: 'By noon it had reached the island',
  },
  'bounded-text': {
    evidence: EVIDENCE,
    reasoning: 'Both days count.',
    question: 'Summarise in at most 20 words.',
    points: ['the ferry crossed', 'the harbour closed'],
    unit: 'words',
    least: 0,
    most: 20,
  },
  'yes-no': { evidence: EVIDENCE, question: 'Was the ferry there by one?', why: 'By noon.', verdict: 'yes' },
  modification: {
    purpose: 'A notice for children.',
    ...RESULT,
    kept: ['Brora', '9:40'],
    instruction: 'Retell it for children.',
  },
  replacement: {
    purpose: 'One form of time.',
    replacements: [{ old: '9:40', new: '09:40' }],
    ...RESULT,
    instruction: 'Write all clock times with two digits for the hour.',
  },
  removal: {
    purpose: 'To publish it.',
    targets: ['Ms Lund'],
    ...RESULT,
    instruction: 'Take out the names of persons.',
  },
  'letter-rule': {
    purpose: 'A headline.',
    rule: 'upper-case',
    letters: [],
    every: 1,
    ...RESULT,
    instruction: 'Convert the text to upper case.',
  },
  markup: {
    purpose: 'For skimming.',
    marks: ['bold'],
    marked: ['Ms Lund'],
    ...RESULT,
    instruction: 'Put names of persons in bold.',
  },
  'tool-task': {
    reasoning: 'One search by time, then a booking.',
    told: [{ name: 'time', value: '9:40' }],
    withheld: [{ name: 'seats', value: '2' }],
    unavailable: [],
    expected_calls: [{ api: 'book_ferry', arguments: '{"time": "9:40", "seats": 2}' }],
    request: 'Put me on the ferry at twenty to ten, please.',
  },
  'conversation-plan': {
    reasoning: 'Who asks for the time will ask whether it is kept.',
    wants: 'to know whether to trust the timetable',
    turns: [{ kind: 'challenge', intention: 'doubts that the ferry was ever on time' }],
  },
  ...TASK_SHAPE_SAMPLES,
};
