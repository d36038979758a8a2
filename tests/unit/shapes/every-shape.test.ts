import { randomFrom } from '../../../domain/draw/random';
import { editAnswer, instructionsAnswer } from '../../../domain/shapes/answers';
import { SHAPES, shapeNamed } from '../../../domain/shapes/registry';
import type { Shuffle } from '../../../domain/shapes/shape';
import { strictSchema } from '../../../services/model/strict-schema';
import { SHAPE_SAMPLES } from '../../support/shape-samples';
import { unbounded } from '../../support/unbounded';

const shuffleOf = (key: string): Shuffle => {
  return (items) => randomFrom(key).shuffle(items);
};

test('every shape has a sample and a name of its own', () => {
  const names = SHAPES.map((shape) => shape.name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(SHAPE_SAMPLES).sort()).toEqual([...names].sort());
  expect(shapeNamed('no-such-shape')).toBeUndefined();
});

/** What a student is asked stands under the field that the shape's craft calls it by. */
const ASKED = ['question', 'instruction', 'puzzle', 'brief', 'goal', 'new_input', 'request', 'wants'];

describe.each(SHAPES.map((shape) => ({ name: shape.name, shape })))('$name', ({ name, shape }) => {
  const fields = SHAPE_SAMPLES[name] ?? {};

  test('takes its sample and shows the student what is asked', () => {
    expect(shape.schema.safeParse(fields).error?.issues ?? []).toEqual([]);
    const asked = ASKED.find((field) => field in fields) ?? 'none of the fields above';
    expect(shape.text(fields, shuffleOf('1'))).toContain(String(fields[asked]));
  });

  test('shows the same text and key for the same draw', () => {
    expect(shape.text(fields, shuffleOf('1'))).toBe(shape.text(fields, shuffleOf('1')));
    expect(shape.answer(fields, shuffleOf('1'))).toBe(shape.answer(fields, shuffleOf('1')));
  });

  test('has a key in words exactly where it has an answer', () => {
    const { keyForm } = shape;
    expect(shape.key(fields) === null).toBe(keyForm === 'none');
    expect(shape.answer(fields, shuffleOf('1')) === null).toBe(keyForm === 'none');
  });

  test('can be sent to strict endpoints, in a list and in an edit', () => {
    for (const { name: sent, schema } of [
      instructionsAnswer(shape, 3),
      editAnswer(shape, { content: true, unanswerable: false }),
    ])
      expect(strictSchema(sent, schema, { bounds: false })).toMatchObject({
        type: 'object',
        additionalProperties: false,
      });
  });

  test('is built once for equal calls, so that its schema is compiled and written once', () => {
    expect(instructionsAnswer(shape, 3)).toBe(instructionsAnswer(shape, 3));
    expect(instructionsAnswer(shape, 3)).not.toBe(instructionsAnswer(shape, 2));
    const edits = editAnswer(shape, { content: true, unanswerable: false });
    expect(editAnswer(shape, { content: true, unanswerable: false })).toBe(edits);
    expect(editAnswer(shape, { content: false, unanswerable: false })).not.toBe(edits);
  });

  test('bounds every string and list, and says what each field is', () => {
    const problems = unbounded(strictSchema('shape', shape.schema, { bounds: true }));
    expect(problems).toEqual([]);
  });

  test('refuses empty texts', () => {
    for (const key of [...ASKED, 'purpose', 'sentence', 'word', 'correct_option', 'scene', 'program', 'solution']) {
      if (key in fields) expect(shape.schema.safeParse({ ...fields, [key]: '' }).success).toBe(false);
    }
  });
});
