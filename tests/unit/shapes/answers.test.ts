import {
  editAnswer,
  instructionsAnswer,
  suggestionsAnswer,
  transformationAnswer,
} from '../../../domain/shapes/answers';
import { questionShape } from '../../../domain/shapes/question';
import { strictSchema } from '../../../services/model/strict-schema';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

const fields = SHAPE_SAMPLES.question;

test('an agent that declines is understood whatever else it writes', () => {
  const { schema, mayDecline } = instructionsAnswer(questionShape, 3);
  const said = schema.parse({ declined: true, reason: 'a list of links', instructions: [{ question: '' }] });
  expect(said).toEqual({ declined: true, reason: 'a list of links', instructions: [] });
  expect(transformationAnswer().schema.parse({ declined: true })).toEqual({
    declined: true,
    reason: '',
    title: '',
    text: '',
  });
  expect(mayDecline).toBe(true);
});

test('an agent that does not decline must deliver', () => {
  const empty = { declined: false, reason: '' };
  expect(
    instructionsAnswer(questionShape, 3).schema.safeParse({ ...empty, instructions: [] }).error?.issues[0]?.message,
  ).toContain('at least one');
  expect(transformationAnswer().schema.safeParse({ ...empty, title: 'A', text: ' ' }).success).toBe(false);
  expect(transformationAnswer().schema.safeParse({ ...empty, title: 'A', text: 'B' }).success).toBe(true);
});

test('more instructions than asked for are refused', () => {
  const { schema } = instructionsAnswer(questionShape, 1);
  expect(schema.safeParse({ declined: false, reason: '', instructions: [fields] }).success).toBe(true);
  expect(schema.safeParse({ declined: false, reason: '', instructions: [fields, fields] }).success).toBe(false);
});

test('suggestions may be fewer than asked for, but not none', () => {
  const { schema } = suggestionsAnswer(3);
  const suggestion = { change: 'Ask for two facts.', why: 'Both must be found.' };
  expect(schema.safeParse({ suggestions: [suggestion, suggestion] }).success).toBe(true);
  expect(schema.safeParse({ suggestions: [] }).success).toBe(false);
  expect(schema.safeParse({ suggestions: [suggestion, suggestion, suggestion, suggestion] }).success).toBe(false);
});

test('an editor returns what its goal edits, and the rest is null', () => {
  const instruction = editAnswer(questionShape, { content: false, unanswerable: false });
  const content = editAnswer(questionShape, { content: true, unanswerable: false });
  const unanswerable = editAnswer(questionShape, { content: true, unanswerable: true });
  expect(instruction.schema.parse({ instruction: fields })).toEqual({
    title: null,
    passage: null,
    content: null,
    missing: null,
    instruction: fields,
  });
  expect(content.schema.parse({ title: 'T', passage: 'P', instruction: fields })).toEqual({
    title: 'T',
    passage: 'P',
    content: null,
    missing: null,
    instruction: fields,
  });
  expect(unanswerable.schema.parse({ title: 'T', passage: 'P', missing: 'M' })).toEqual({
    title: 'T',
    passage: 'P',
    content: null,
    missing: 'M',
    instruction: null,
  });
  expect(content.schema.safeParse({ instruction: fields }).success).toBe(false);
});

test('what is sent asks for the decision first and requires every property', () => {
  const sent = strictSchema('transformation', transformationAnswer().schema, { bounds: false });
  expect(sent.required).toEqual(['declined', 'reason', 'title', 'text']);
  const edit = editAnswer(questionShape, { content: true, unanswerable: true });
  expect(strictSchema(edit.name, edit.schema, { bounds: false }).required).toEqual(['title', 'passage', 'missing']);
});
