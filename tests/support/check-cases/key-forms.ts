import type { CheckResult } from '../../../domain/checks/check';
import { SAMPLE_TEXT, SHAPE_SAMPLES } from '../shape-samples';
import type { CheckCase } from './check-case';

type KeyCase = [shape: string, result: CheckResult['result'], response: string, change?: Record<string, unknown>];

const CLASSES = {
  labels: ['billing', 'access', 'other'].map((label) => ({ label, definition: 'd', parent: '' })),
  chosen: ['billing', 'access'],
  several: true,
};
const ONE = { ...CLASSES, chosen: ['billing'], several: false };
const SPANS = { items: ['Brora', 'Ms Lund'].map((span) => ({ span, about: '' })) };

const CASES: KeyCase[] = [
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

/** Keys of sets, numbers and JSON, and answers that no program can read. */
export const KEY_FORMS: CheckCase[] = CASES.map(([shape, result, response, change]) => {
  const fields = { ...SHAPE_SAMPLES[shape], ...change };
  return [`a ${shape} answered "${response}"`, 'key-agrees', result, { text: SAMPLE_TEXT, shape, fields, response }];
});
