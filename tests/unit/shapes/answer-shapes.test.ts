import { ANSWER_SHAPES, answerShapeNamed } from '../../../domain/shapes/answer/registry';
import { WORLD_SHAPES, worldShapeNamed } from '../../../domain/shapes/world/registry';
import { strictSchema } from '../../../services/model/strict-schema';
import { PAGE } from '../../support/content-samples';
import { unbounded } from '../../support/unbounded';

const click = { thought: 'The form\nis ready.', action: 'click', id: 12, value: '' };

function problems(action: Record<string, unknown>, page: Record<string, unknown> | null = PAGE): string {
  const result = answerShapeNamed('web-action')
    .schemaFor(page)
    .safeParse({ ...click, ...action });
  return result.error?.issues.map((issue) => issue.message).join('; ') ?? '';
}

test.each([
  [{}, 'Thought: The form is ready.\nAction: click [12]'],
  [{ action: 'type', id: 2, value: 'Ms "Lund"' }, 'Action: type [2] "Ms \\"Lund\\""'],
  [{ action: 'select', id: 3, value: 'Tuesday' }, 'Action: select [3] "Tuesday"'],
  [{ action: 'scroll', id: 0, value: 'down' }, 'Action: scroll down'],
  [{ action: 'back', id: 0 }, 'Action: back'],
  [{ action: 'answer', id: 0, value: 'Booked for Tuesday.' }, 'Action: answer "Booked for Tuesday."'],
])('the action %j fits the page and is written', (action, text) => {
  expect(problems(action)).toBe('');
  expect(answerShapeNamed('web-action').text({ ...click, ...action })).toContain(text);
});

test.each([
  [{ id: 13 }, 'there is no element [13] on the page'],
  [{ id: 0 }, 'needs the id of an element'],
  [{ id: 1 }, '[1] is a heading: it cannot be clicked'],
  [{ value: 'x' }, 'click has no value'],
  [{ action: 'type', value: 'x' }, '[12] is a button: nothing can be typed'],
  [{ action: 'select', id: 2, value: 'x' }, '[2] is a textbox: nothing to select'],
  [{ action: 'select', id: 3, value: 'Sunday' }, 'does not offer "Sunday"; it offers: Monday, Tuesday'],
  [{ action: 'scroll', id: 0, value: '' }, 'up or down'],
  [{ action: 'back' }, 'on no element'],
  [{ action: 'answer', id: 0, value: ' ' }, 'needs the answer'],
  [{ action: 'hover' }, 'Invalid option'],
])('the action %j is refused: %s', (action, message) => {
  expect(problems(action)).toContain(message);
});

test('without a page only the form of an action is held', () => {
  expect(problems({ id: 13 }, null)).toBe('');
  expect(problems({ id: 13 }, { results: [] })).toBe('');
});

test('a web dialogue ends with an answer and nothing else', () => {
  const { ends } = answerShapeNamed('web-action');
  expect(ends(click)).toBe(false);
  expect(ends({ ...click, action: 'answer', id: 0, value: 'Done.' })).toBe(true);
});

test('a grounded answer is exactly the JSON of the public release', () => {
  const shape = answerShapeNamed('grounded-answer');
  const fields = { answer: 'By "noon".', relevant_passages: '[2, 9]' };
  expect(shape.text(fields)).toBe('{"answer":"By \\"noon\\".","relevant_passages":"[2, 9]"}');
  expect(shape.ends(fields)).toBe(true);
  const fits = (ids: string) => shape.schemaFor(null).safeParse({ ...fields, relevant_passages: ids }).success;
  expect(['[]', '[1]', '[2,9]'].map(fits)).toEqual([true, true, true]);
  expect(['', '2, 9', '[0]', '[2, 2]', '["2"]', '{}'].map(fits)).toEqual([false, false, false, false, false, false]);
});

test('the page after an action is shown as a page, and its state and effect are not', () => {
  const shape = worldShapeNamed('page-after');
  const fields = { effect: 'The search runs.', ...PAGE, state: 'Lund has no booking yet.' };
  expect(shape.schemaFor(0).safeParse(fields).success).toBe(true);
  const [message, ...rest] = shape.messages(fields, []);
  expect(rest).toEqual([]);
  expect(message).toMatchObject({ role: 'user' });
  expect(message?.content).toContain('[12] button "Search"');
  expect(message?.content).not.toMatch(/no booking|search runs/);
  expect(shape.shown(fields)).toEqual(PAGE);
  expect(shape.state(fields)).toBe('Lund has no booking yet.');
  const fits = (elements: unknown) => shape.schemaFor(0).safeParse({ ...fields, elements }).success;
  expect(fits([PAGE.elements[0], PAGE.elements[0]])).toBe(false);
  expect(fits(PAGE.elements.map(({ id: _, ...withoutId }) => withoutId))).toBe(false);
});

test.each([
  ...ANSWER_SHAPES.map(({ name, schemaFor }) => ({ name, schema: schemaFor(null) })),
  ...WORLD_SHAPES.map(({ name, schemaFor }) => ({ name, schema: schemaFor(2) })),
])('$name bounds every list for the embedded model', ({ schema }) => {
  expect(unbounded(strictSchema('shape', schema, { bounds: true }))).toEqual([]);
});
