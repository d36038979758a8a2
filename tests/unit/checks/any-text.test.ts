import fc from 'fast-check';
import { CHECKS } from '../../../domain/checks/registry';
import { checkSubject, type SubjectParts } from '../../support/check-subject';
import { SAMPLE_TEXT, SHAPE_SAMPLES } from '../../support/shape-samples';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '1.',
        'A',
        'true',
        '**',
        '```',
        '<b>',
        '|---|',
        '____',
        '\r\n',
        'not',
        'text',
        '½',
        '渡',
        '\u202e',
        'ß',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(' ')),
  fc.constant(SAMPLE_TEXT),
);
const subject: fc.Arbitrary<SubjectParts> = fc.record({
  text,
  response: text,
  shape: fc.constantFrom(...Object.keys(SHAPE_SAMPLES)),
  unanswerable: fc.boolean(),
  language: fc.constantFrom('seed', 'de', 'zh-Hant', 'xx'),
});

test('no check fails on any text, any shape, or fields that are missing', () => {
  fc.assert(
    fc.property(subject, fc.boolean(), fc.boolean(), (parts, hasFields, hasParent) => {
      const fields = hasFields ? (SHAPE_SAMPLES[parts.shape ?? ''] ?? {}) : {};
      const parent = hasParent ? { parent: { text: SAMPLE_TEXT, fields: SHAPE_SAMPLES.question ?? {} } } : {};
      const whole = checkSubject({ ...parts, fields, ...parent });
      for (const check of CHECKS) expect(['passed', 'failed', 'noted', 'skipped']).toContain(check.run(whole).result);
    }),
    { numRuns: 200 },
  );
});

test('a check says the same every time', () => {
  const whole = checkSubject({
    text: SAMPLE_TEXT,
    shape: 'markup',
    fields: SHAPE_SAMPLES.markup ?? {},
    response: '**Ms Lund** came.',
  });
  for (const check of CHECKS) expect(check.run(whole)).toEqual(check.run(whole));
});

test('the longest answers are checked within seconds', () => {
  const long = '**a <b The text does not 1, 2. '.repeat(1000);
  const started = process.hrtime.bigint();
  for (const shape of ['choice', 'letter-rule', 'markup']) {
    const whole = checkSubject({ text: long, shape, fields: SHAPE_SAMPLES[shape] ?? {}, response: `${long}!` });
    for (const check of CHECKS) check.run(whole);
  }
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(30);
});
