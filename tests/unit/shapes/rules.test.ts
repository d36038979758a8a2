import { shapeNamed } from '../../../domain/shapes/registry';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

function problems(shape: string, change: Record<string, unknown>): string {
  const result = shapeNamed(shape)?.schema.safeParse({ ...SHAPE_SAMPLES[shape], ...change });
  return result?.error?.issues.map((issue) => issue.message).join('; ') ?? '';
}

const option = (text: string) => ({ misreading: 'takes the departure for the arrival', option: text });

test.each([
  ['choice', { correct_option: 'On Tuesday,  when the harbour CLOSED' }, 'stands there twice'],
  ['choice', { distractors: [option('B. At nine'), option('At ten')] }, 'leave out the letter'],
  ['choice', { distractors: [option('All of the above'), option('At ten')] }, 'shuffled'],
  ['choice', { distractors: [option('At ten')] }, '>=2'],
  ['true-false-pair', { false_statement: 'The crossing was over by noon.' }, 'must differ'],
  ['cloze', { sentence: 'By noon it had reached the island' }, 'exactly once'],
  ['cloze', { sentence: 'By ____ it had ____ the island' }, 'exactly once'],
  ['cloze', { wrong_words: ['Reached'] }, 'stands there twice'],
  ['matching', { pairs: ['a', 'b', 'c'].map((left) => ({ left, right: 'noon' })) }, 'one to one'],
  ['ordering', { items: ['departure', 'arrival', 'Arrival'] }, 'stands there twice'],
  ['labelling', { labels: ['fact', 'guess'] }, 'not among the labels'],
  [
    'comparison',
    {
      rows: [
        { aspect: 'ferry', cells: ['a', 'b'] },
        { aspect: 'sea', cells: ['a', 'b', 'c'] },
      ],
    },
    'needs 2 cells',
  ],
  ['list', { items: ['noon', 'Noon'] }, 'stands there twice'],
  ['bounded-text', { unit: 'none', most: 0 }, 'sets a limit'],
  ['bounded-text', { least: 0, most: 0 }, 'sets a limit'],
  ['replacement', { replacements: [{ old: 'a', new: 'a' }] }, 'by itself'],
  ['removal', { targets: ['Ms Lund', 'Ms Lund'] }, 'stands there twice'],
  ['letter-rule', { rule: 'words-avoid' }, 'needs its letters'],
])('%s refuses %j and says why', (shape, change, message) => {
  expect(problems(shape, change)).toContain(message);
});

test('a refined modification may hold to no rule any more', () => {
  expect(problems('letter-rule', { rule: 'none' })).toBe('');
  expect(problems('removal', { targets: [] })).toBe('');
  expect(problems('replacement', { replacements: [] })).toBe('');
  expect(problems('markup', { marks: [], marked: [] })).toBe('');
});
