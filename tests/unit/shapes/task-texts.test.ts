import { shapeNamed } from '../../../domain/shapes/registry';
import type { InstructionShape, Shuffle } from '../../../domain/shapes/shape';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

const asItStands: Shuffle = (items) => [...items];
const turned: Shuffle = (items) => [...items].reverse();

function shape(name: string): InstructionShape {
  const found = shapeNamed(name);
  if (found === undefined) throw new Error(`there is no shape ${name}`);
  return found;
}

const shown = (name: string, change: Record<string, unknown> = {}, shuffle = asItStands) =>
  shape(name).text({ ...SHAPE_SAMPLES[name], ...change }, shuffle);
const key = (name: string, change: Record<string, unknown> = {}, shuffle = asItStands) =>
  shape(name).answer({ ...SHAPE_SAMPLES[name], ...change }, shuffle);

test('a constraint puzzle shows scene, numbered rules, question and lettered options, and no formal part', () => {
  expect(shown('constraint-puzzle')).toBe(
    `Ada, Ben, Cem and Dora each give one talk, from Monday to Thursday, one a day.

1. Ada speaks on an earlier day than Ben.
2. Cem does not speak on Thursday.
3. Dora speaks the day before Cem.

Which of these must be true?

A. Ada speaks on Monday.
B. Ben speaks on Thursday.
C. Dora speaks on Monday.`,
  );
});

test("a puzzle's key follows the draw of its options", () => {
  expect(key('constraint-puzzle')).toBe('B');
  expect(key('constraint-puzzle', { correct: 3 })).toBe('C');
  expect(key('constraint-puzzle', { correct: 3 }, turned)).toBe('A');
});

test('the fixed option stays last, and is right where none or all of the others are', () => {
  expect(shown('fixed-choice', {}, turned)).toBe(
    'When did the ferry reach the island?\n\nA. On Tuesday\nB. In the evening\nC. At twenty to ten\nD. None of these',
  );
  expect(key('fixed-choice')).toBe('D');
  const options = ['a', 'b', 'c'].map((option) => ({ why: 'w', option, right: option === 'b' }));
  expect(key('fixed-choice', { options })).toBe('B');
  const all = options.map((option) => ({ ...option, right: true }));
  expect(key('fixed-choice', { options: all, last: 'all-of-these', last_option: 'All of these' })).toBe('D');
  expect(shape('fixed-choice').key({ ...SHAPE_SAMPLES['fixed-choice'], options })).toBe('b');
});

test('labels are shown with definitions in a drawn order, levels indented', () => {
  const text = `Give the text its topic, with the level above it.

- weather: wind, rain, storms
- transport: journeys and vehicles
  - sea: by ship
  - road: by car or cart`;
  expect(shown('classification', {}, turned)).toBe(text);
  expect(key('classification')).toBe('["transport","sea"]');
  expect(key('classification', { chosen: ['sea', 'transport'] })).toBe('["transport","sea"]');
});

test('code is shown in a fence of its language, longer than any fence in it', () => {
  expect(shown('code-task')).toBe(
    'Write a function that adds up the crates of all crossings; no crossings make 0.\n\n```python\ndef crates(crossings: list[int]) -> int:\n```',
  );
  expect(shown('code-task', { signature: '' })).not.toContain('```');
  expect(shown('trace', { program: 'print("""\n````\n""")' })).toContain('`````python\nprint');
  expect(key('trace')).toBe('0\n1\n4');
});

test('few-shot examples end where the reader goes on, under labels that are drawn', () => {
  expect(shown('few-shot')).toBe(
    `Input: sea
Reasoning: e and a are vowels.
Output: seeaa

Input: fog
Reasoning: o is a vowel.
Output: foog

Input: tide
Reasoning:`,
  );
  expect(shown('few-shot', {}, turned)).toMatch(/^Given: sea\nWhy: .*\nResult: seeaa\n\n/);
});

test('a JSON Schema is shown indented below the question', () => {
  expect(shown('json-extraction', { schema: '{"type":"array","items":{"type":"string"}}', answer: '["noon"]' })).toBe(
    `Fill the schema from the text; null where the text is silent.

\`\`\`json
{
  "type": "array",
  "items": {
    "type": "string"
  }
}
\`\`\``,
  );
});

test('keys are written as programs and readers need them', () => {
  expect(key('estimate')).toBe('3600');
  expect(shape('estimate').key(SHAPE_SAMPLES.estimate ?? {})).toBe('3600 crates');
  expect(key('span-list')).toBe('[{"span":"Brora","about":"place"},{"span":"Ms Lund","about":"person"}]');
  expect(key('span-list', { items: [{ span: 'Brora', about: '' }] })).toBe('["Brora"]');
  expect(key('grounded-question')).toBe(
    '{"answer":"At most two hours and twenty minutes.","relevant_passages":"[2, 9]"}',
  );
  expect(key('json-extraction')).toBe('{"arrival":"noon","captain":null}');
  expect(key('data-brief')).toBe('["Crates rose from 8 to 12.","That is half as many again."]');
  expect(key('brief')).toBeNull();
});

test('what the student must not see is not shown', () => {
  expect(shown('teaser')).not.toMatch(/moored\.$|floats|Six\./);
  expect(shown('few-shot')).not.toMatch(/doubled|tiidee/);
  expect(shown('web-goal')).toBe('Book a place on the ferry for next Tuesday.');
});
