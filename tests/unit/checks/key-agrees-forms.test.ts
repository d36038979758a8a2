import { readNumber } from '../../../domain/checks/answers/read-number';
import { sameAnswer } from '../../../domain/checks/answers/same-answer';
import { checkSubject, runCheck } from '../../support/check-subject';
import { SAMPLE_TEXT, SHAPE_SAMPLES } from '../../support/shape-samples';

const NO_INSTRUCTION = checkSubject({}).instruction;

const CLASSES = {
  labels: ['billing', 'access', 'other'].map((label) => ({ label, definition: 'd', parent: '' })),
  chosen: ['billing', 'access'],
  several: true,
};
const ONE = { ...CLASSES, chosen: ['billing'], several: false };
const SPANS = { items: ['Brora', 'Ms Lund'].map((span) => ({ span, about: '' })) };

const cases: [shape: string, result: string, response: string, change?: Record<string, unknown>][] = [
  ['classification', 'passed', 'Transport > Sea. It is about a ferry.'],
  ['classification', 'passed', '**Topic:** sea — it crosses to an island.'],
  ['classification', 'failed', 'weather: there is a storm'],
  ['classification', 'failed', 'road'],
  ['classification', 'noted', 'It crosses to an island.'],
  ['classification', 'noted', 'Sea and storm are both spoken of, and the weather.'],
  ['classification', 'passed', 'Billing', ONE],
  ['classification', 'passed', 'Label: "billing"\n\nAn invoice is asked for. Access: not a matter here.', ONE],
  ['classification', 'passed', 'This one belongs to billing.', ONE],
  ['classification', 'failed', 'other (nothing fits)', ONE],
  ['classification', 'passed', '["access", "billing"]', CLASSES],
  ['classification', 'passed', 'billing, access\n\nBoth are asked for.', CLASSES],
  ['classification', 'passed', '- Billing: the invoice\n- Access: the lost key\n\nNothing else.', CLASSES],
  ['classification', 'failed', 'Billing', CLASSES],
  ['classification', 'noted', 'Billings are high', ONE],

  ['estimate', 'passed', '12 crates x 300 days\n\n**Answer:** about 3,600 crates (range 1,000 to 11,000).'],
  ['estimate', 'passed', 'Roughly 5 thousand.'],
  ['estimate', 'failed', 'So the estimate is 2.5 million crates.'],
  ['estimate', 'noted', 'I assume 12 crates a crossing, 300 crossings.\nThat may be off by 2 or 3.'],

  ['span-list', 'passed', '```json\n["Ms Lund", "brora"]\n```', SPANS],
  ['span-list', 'failed', '["Brora"]', SPANS],
  ['span-list', 'noted', '- Brora\n- Ms Lund', SPANS],
  ['code-task', 'skipped', '```python\nx = 1\n```'],
  ['teaser', 'skipped', 'Six.'],
];

test.each(cases)('%s: %s for %j', (shape, result, response, change = {}) => {
  const fields = { ...SHAPE_SAMPLES[shape], ...change };
  expect(runCheck('key-agrees', { shape, fields, text: SAMPLE_TEXT, response }).result).toBe(result);
});

const answered = (response: string) => readNumber(response, NO_INSTRUCTION);

test.each([
  ['About 3.6 × 10^3 crates.', '3600'],
  ['≈ 3.6·10³', '3600'],
  ['Answer: 1.5e6 litres, give or take a factor of 3', '1500000'],
  ['Ergebnis: rund 2,5 Millionen', '2500000'],
  ['Answer: 2.5 billion people', '2500000000'],
  ['The estimate is -40 degrees.', '-40'],
  ['10 to 20', null],
  ['Estimate: about 0.015 (plausibly 0.003 to 0.08)', '0.015'],
  ['Nobody knows.', null],
])('%j is read as %s', (response, number) => {
  expect(answered(response)).toBe(number);
});

test('estimates agree within a factor of ten, and never across zero', () => {
  expect(sameAnswer('number', '3600', '400')).toBe(true);
  expect(sameAnswer('number', '3600', '300')).toBe(false);
  expect(sameAnswer('number', '5', '-5')).toBe(false);
  expect(sameAnswer('number', '0', '0')).toBe(true);
  expect(sameAnswer('number', '0', '3')).toBe(false);
});

test('JSON agrees whatever the order, the white space and the capitals', () => {
  expect(sameAnswer('json', '{"a":["x","Y"],"b":null}', '{ "b": null, "a": ["y", " X"] }')).toBe(true);
  expect(sameAnswer('json', '{"a":1}', '{"a":"1"}')).toBe(false);
  expect(sameAnswer('json', '[]', 'none')).toBe(false);
});
