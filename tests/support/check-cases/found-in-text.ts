import type { SubjectParts } from '../check-subject';
import type { CheckCase } from './check-case';

const TEXT = 'On 3 May the ferry Isla left Brora at 9:40 and reached Wick at noon. Ms Lund signed for 12 crates.';
const spans = (response: string, change = {}): SubjectParts => ({
  text: TEXT,
  fields: {
    reasoning: 'r',
    question: 'q',
    items: [
      { span: 'Brora', about: '' },
      { span: 'Wick', about: '' },
    ],
    ordered: true,
    ...change,
  },
  shape: 'span-list',
  response,
});
const SCHEMA = JSON.stringify({
  type: 'object',
  properties: { port: { type: 'string' }, captain: { type: ['string', 'null'] } },
  required: ['port', 'captain'],
  additionalProperties: false,
});
const json = (response: string, answer = '{"port":"Brora","captain":null}'): SubjectParts => ({
  text: TEXT,
  shape: 'json-extraction',
  fields: { schema: SCHEMA, reasoning: 'r', question: 'q', answer },
  response,
});
const LABELS = [
  { label: 'Hardware', definition: 'd', parent: '' },
  { label: 'Printer', definition: 'd', parent: 'Hardware' },
  { label: 'Software', definition: 'd', parent: '' },
  { label: 'Mail', definition: 'd', parent: 'Software' },
];
const label = (response: string, change = {}): SubjectParts => ({
  shape: 'classification',
  fields: { labels: LABELS, several: false, question: 'q', reasoning: 'r', chosen: ['Hardware', 'Printer'], ...change },
  response,
});
const DOCUMENTS =
  'Document Id: 1\nTitle: Ferries\nUrl: u\nSnippet: The ferry Isla leaves Brora at 9:40 every morning.\n\nDocument Id: 2\nTitle: Trains\nUrl: u\nSnippet: The train is slow.';
const grounded = (response: string, change = {}, unanswerable = false): SubjectParts => ({
  text: DOCUMENTS,
  shape: 'grounded-question',
  fields: { reasoning: 'r', kind: 'answered', question: 'q', answer: 'at 9:40', supporting: [1], ...change },
  response,
  unanswerable,
});
const answer = (text: string, ids: string) => JSON.stringify({ answer: text, relevant_passages: ids });
const NOTHING = { kind: 'unanswered', supporting: [], answer: 'They do not tell.' };

export const FOUND_IN_TEXT: CheckCase[] = [
  ['spans as they stand', 'spans-in-text', 'passed', spans('["Brora", "Wick"]')],
  ['spans in a list, with remarks', 'spans-in-text', 'passed', spans('- **Brora**: a port\n- "Wick" (another)')],
  ['a span in other words', 'spans-in-text', 'failed', spans('["Brora", "Port of Wick"]')],
  ['a listed span in other words', 'spans-in-text', 'noted', spans('- Brora\n- Port of Wick')],
  [
    'a key that is not in the text',
    'spans-in-text',
    'failed',
    spans('["Brora"]', { items: [{ span: 'Tain', about: '' }] }),
  ],
  ['no list', 'spans-in-text', 'noted', spans('There are two.')],
  ['the spans of the key', 'spans-agree', 'passed', spans('["Wick", "Brora"]')],
  ['a span that is cut longer', 'spans-agree', 'passed', spans('["left Brora", "Wick"]')],
  ['a span that only the key has', 'spans-agree', 'failed', spans('["Brora"]')],
  ['a span that only the response has', 'spans-agree', 'failed', spans('["Brora", "Wick", "Isla"]')],
  ['a span left out of a list', 'spans-agree', 'noted', spans('- Brora\n- Isla')],
  ['spans that are not listed', 'spans-agree', 'noted', spans('Brora and Wick.')],
  ['no spans to agree on', 'spans-agree', 'skipped', json('{"port":"Brora","captain":null}')],
  ['the values of the key', 'json-agrees', 'passed', json('{"captain":null,"port":"Brora"}')],
  ['a value that is cut longer', 'json-agrees', 'passed', json('{"port":"the port of Brora","captain":null}')],
  ['half of the values different', 'json-agrees', 'failed', json('{"port":"Brora","captain":"Lund"}')],
  [
    'one value of many different',
    'json-agrees',
    'noted',
    json('{"a":1,"b":2,"c":3,"d":5}', '{"a":1,"b":2,"c":3,"d":4}'),
  ],
  ['no JSON to hold against the key', 'json-agrees', 'skipped', json('Brora')],
  ['JSON after the schema', 'json-fits-schema', 'passed', json('```json\n{"port": "Brora", "captain": null}\n```')],
  ['a property missing', 'json-fits-schema', 'failed', json('{"port": "Brora"}')],
  ['no JSON', 'json-fits-schema', 'failed', json('Brora')],
  ['null for what is absent', 'absent-is-null', 'passed', json('{"port": "Brora", "captain": null}')],
  ['a word for what is absent', 'absent-is-null', 'failed', json('{"port": "Brora", "captain": "N/A"}')],
  ['an empty text for it', 'absent-is-null', 'failed', json('{"port": "Brora", "captain": ""}')],
  ['a value that the key has not', 'absent-is-null', 'noted', json('{"port": "Brora", "captain": "Ms Lund"}')],
  ['a list of different items', 'no-duplicates', 'passed', spans('["Brora", "Wick"]')],
  ['an item twice', 'no-duplicates', 'failed', spans('["Brora", "Wick", "brora"]')],
  ['a listed item twice', 'no-duplicates', 'noted', spans('- Brora\n- Wick\n- Brora')],
  [
    'equal spans said different things of',
    'no-duplicates',
    'passed',
    spans('[{"span":"Isla","about":"ship"},{"span":"Isla","about":"subject"}]'),
  ],
  ['the order of the key', 'order-holds', 'passed', spans('1. Brora\n2. Wick')],
  ['another order', 'order-holds', 'failed', spans('1. Wick\n2. Brora')],
  ['no order asked for', 'order-holds', 'skipped', spans('1. Wick\n2. Brora', { ordered: false })],
  ['a label of the set', 'labels-from-set', 'passed', label('Hardware > Printer\n\nThe toner is empty.')],
  ['a label of no set', 'labels-from-set', 'failed', label('Label: Network')],
  [
    'a sentence',
    'labels-from-set',
    'noted',
    label('This seems to be a matter of the machine in the hall that prints.'),
  ],
  ['a key of no set', 'labels-from-set', 'failed', label('Printer', { chosen: ['Network'] })],
  ['one label', 'label-count', 'passed', label('Printer')],
  ['two labels for one', 'label-count', 'failed', label('Printer, Mail')],
  ['two where several may be', 'label-count', 'passed', label('Printer, Mail', { several: true })],
  [
    'a key of two for one',
    'label-count',
    'failed',
    label('Printer', { chosen: ['Hardware', 'Printer', 'Software', 'Mail'] }),
  ],
  ['a child under its parent', 'child-of-parent', 'passed', label('Hardware > Printer')],
  ['a child under another', 'child-of-parent', 'failed', label('Software > Printer')],
  ['a key without its parent', 'child-of-parent', 'failed', label('Printer', { chosen: ['Printer'] })],
  ['a reason', 'justification-present', 'passed', label('Printer. The ticket says that the toner is empty.')],
  ['no reason', 'justification-present', 'failed', label('**Label:** Hardware > Printer')],
  ['ids that are there', 'ids-exist', 'passed', grounded(answer('At 9:40.', '[1, 2]'))],
  ['an id that is not', 'ids-exist', 'failed', grounded(answer('At 9:40.', '[1, 7]'))],
  ['marks in prose', 'ids-exist', 'failed', grounded('It leaves at 9:40 [1], says the board [5].')],
  ['a key that is not there', 'ids-exist', 'failed', grounded(answer('At 9:40.', '[1]'), { supporting: [3] })],
  ['a source', 'cites-at-least-one', 'passed', grounded('It leaves at 9:40 (Document 1).')],
  ['no source', 'cites-at-least-one', 'failed', grounded(answer('At 9:40.', '[]'))],
  [
    'no source for no answer',
    'cites-at-least-one',
    'skipped',
    grounded(answer('The documents do not say.', '[]'), NOTHING),
  ],
  ['a source that says so', 'citations-support', 'passed', grounded(answer('The ferry leaves Brora at 9:40.', '[1]'))],
  [
    'a source that speaks of else',
    'citations-support',
    'noted',
    grounded(answer('The ferry leaves Brora at 9:40.', '[2]')),
  ],
  [
    'a refusal with its reason',
    'no-answer-declines',
    'passed',
    grounded(answer('The documents do not say who the captain is.', '[]'), NOTHING),
  ],
  [
    'an answer out of nothing',
    'no-answer-declines',
    'failed',
    grounded(
      answer('The captain of the ferry is Ms Lund, and it is in the book of the port that she is.', '[1]'),
      NOTHING,
    ),
  ],
  [
    'a refusal that cites',
    'no-answer-declines',
    'noted',
    grounded(answer('None of the documents tells.', '[2]'), NOTHING),
  ],
  ['what can be answered', 'no-answer-declines', 'skipped', grounded(answer('At 9:40.', '[1]'))],
];
