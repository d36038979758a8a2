import { contentShapeNamed } from '../../../domain/shapes/content/registry';
import { CONTENT_SAMPLES, PAGE, RECORDS } from '../../support/content-samples';

function problems(shape: string, change: Record<string, unknown>): string {
  const result = contentShapeNamed(shape).schema.safeParse({ ...CONTENT_SAMPLES[shape], ...change });
  return result.error?.issues.map((issue) => issue.message).join('; ') ?? '';
}

const PARAMETER = { name: 'day', description: 'The day.', type: 'string', items: 'none', choices: [], required: true };
const API = { name: 'find_crossings', description: 'Finds them.', parameters: [PARAMETER], returns: 'times' };

const element = (change: Record<string, unknown>) => ({
  elements: [...PAGE.elements, { ...PAGE.elements[0], id: 50, ...change }],
});
const row = (...cells: string[]) => ({ rows: [...RECORDS.rows, cells] });
const column = { name: 'boat', unit: '', kind: 'text' };
const four = <T>(item: T): T[] => [item, item, item, item];

const api = (change: Record<string, unknown>) => ({ apis: [API, { ...API, name: 'book', ...change }] });
const parameters = (...names: string[]) => api({ parameters: names.map((name) => ({ ...PARAMETER, name })) });

test.each([
  ['api-list', api({ name: API.name }), 'the API "find_crossings" stands there twice'],
  ['api-list', parameters('day', 'day'), 'the parameter "day" stands there twice'],
  ['api-list', parameters('__proto__'), 'begin with a letter'],
  ['api-list', api({ name: 'book a ferry' }), 'names are letters, digits'],
  ['api-list', parameters('x'.repeat(65)), 'at most 64'],
  ['api-list', parameters(...Array.from({ length: 13 }, (_, n) => `p${n}`)), '<=12'],
  ['api-list', { apis: Array.from({ length: 17 }, (_, n) => ({ ...API, name: `a${n}` })) }, '<=16'],
  ['api-list', { apis: [] }, '>=1'],
  ['api-list', api({ parameters: [{ ...PARAMETER, type: { $ref: 'https://example.com/type.json' } }] }), 'one of'],
  ['api-list', api({ parameters: [{ ...PARAMETER, choices: 'any' }] }), 'expected array'],
  ['page', { elements: PAGE.elements.map(({ id: _, ...without }) => without) }, 'expected number'],
  ['page', { elements: [] }, '>=2'],
  ['page', element({ id: 12 }), 'id 12" stands there twice'],
  ['page', element({ role: 'select' }), 'the select 50 has no options'],
  ['page', element({ role: 'select', options: ['a'], value: 'b' }), 'none of its options'],
  ['page', element({ options: ['a'] }), 'only a select has options'],
  ['page', element({ role: 'checkbox', value: 'yes' }), 'on or off'],
  ['page', element({ id: 0 }), '>=1'],
  ['search-queries', { queries: ['Ferry', 'ferry'] }, 'stands there twice'],
  ['search-queries', { queries: [] }, '>=1'],
  ['fact-list', { facts: four({ fact: 'The ferry left.', quote: 'left' }) }, 'stands there twice'],
  ['fact-list', { facts: [] }, '>=4'],
  ['quantities', { quantities: four({ what: 'crates', value: 1, unit: '', quote: '' }) }, 'stands there twice'],
  ['record-table', { columns: [...RECORDS.columns.slice(1), column, column] }, 'stands there twice'],
  ['record-table', row('Auk', '12'), 'row 3 has 2 cells; there are 3 columns'],
  ['record-csv', row('Auk', '1,204', '2026-05-03'), 'row 3: "1,204" in the column Crates, in all is no bare number'],
  ['record-json', row('Auk', '007', '2026-05-03'), 'no bare number'],
  ['record-xml', row('Auk', '12 t', '2026-05-03'), 'no bare number'],
  ['infobox', { entries: four({ key: 'Crew', value: '4' }) }, 'stands there twice'],
  ['infobox', { entries: ['a', 'b', 'c', 'd:'].map((key) => ({ key, value: '4' })) }, 'leave the colon out of "d:"'],
  ['time-series', { points: four({ time: '2024', value: 1 }) }, 'stands there twice'],
  ['event-log', { events: [] }, '>=4'],
  ['triples', { triples: four({ subject: 'a', predicate: 'b', object: 'c' }) }, 'stands there twice'],
  ['cast', { entities: ['Ada', 'Ben', 'ada'] }, 'stands there twice'],
  ['cast', { slots: ['Monday', 'Tuesday', 'Monday'] }, 'stands there twice'],
  ['cast', { attributes: [{ name: 'Subject', values: ['tides', 'nets'] }] }, '2 values; there are 3 entities'],
  ['program', { code: '```\nprint(1)\n```' }, 'leave out the fence'],
  ['program', { code: '' }, '>=1'],
  ['broken-program', { broken_code: 'def crates(n):\n    return sum(n)' }, 'it is the right code'],
  ['labelled-document', { labels: [{ label: 'a', definition: 'd', parent: 'b' }, column] }, 'expected'],
  [
    'labelled-document',
    { labels: ['a', 'A'].map((label) => ({ label, definition: 'd', parent: '' })) },
    'stands there twice',
  ],
  [
    'rule-pool',
    { instances: [...four(0), 0, 0].map(() => ({ input: 'sea', reasoning: 'r', output: 'o' })) },
    'stands there twice',
  ],
])('%s refuses %j and says why', (shape, change, message) => {
  expect(problems(shape, change)).toContain(message);
});

test('a gap in the data is no mistake', () => {
  expect(problems('record-table', row('Auk', '', ''))).toBe('');
  expect(problems('time-series', { points: ['1', '2', '3', '4'].map((time) => ({ time, value: null })) })).toBe('');
});
