import { randomFrom } from '../../../domain/draw/random';
import { shapeNamed } from '../../../domain/shapes/registry';
import type { InstructionShape, Shuffle } from '../../../domain/shapes/shape';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

const draws = Array.from(
  { length: 200 },
  (_, n): Shuffle =>
    (items) =>
      randomFrom(`order-${n}`).shuffle(items),
);

function shape(name: string): InstructionShape {
  const found = shapeNamed(name);
  if (found === undefined) throw new Error(`there is no shape ${name}`);
  return found;
}

test('the key stands at every position about equally often', () => {
  const fields = SHAPE_SAMPLES.choice ?? {};
  const letters = draws.map((draw) => shape('choice').answer(fields, draw));
  for (const letter of ['A', 'B', 'C', 'D']) {
    expect(letters.filter((drawn) => drawn === letter).length).toBeGreaterThan(25);
  }
});

test('the letter of the key is the letter of the right option', () => {
  const fields = SHAPE_SAMPLES.choice ?? {};
  for (const draw of draws.slice(0, 20)) {
    const letter = shape('choice').answer(fields, draw);
    expect(shape('choice').text(fields, draw)).toContain(`${letter}. ${fields.correct_option}`);
  }
});

test('when another option becomes the right one, the options stand where they stood and the letter changes', () => {
  const [draw] = draws;
  const fields = SHAPE_SAMPLES.choice ?? {};
  const swapped = {
    ...fields,
    correct_option: 'In the evening, with the storm',
    distractors: [
      { misreading: 'm', option: 'At noon at the latest' },
      { misreading: 'm', option: 'At twenty to ten in the morning' },
      { misreading: 'm', option: 'On Tuesday, when the harbour closed' },
    ],
  };
  if (draw === undefined) throw new Error('no draw');
  expect(shape('choice').text(swapped, draw)).toBe(shape('choice').text(fields, draw));
  expect(shape('choice').answer(swapped, draw)).not.toBe(shape('choice').answer(fields, draw));
});

test('an order is never shown solved, and its key leads back to it', () => {
  const fields = SHAPE_SAMPLES.ordering ?? {};
  const items: unknown = fields.items;
  for (const draw of draws) {
    const shown = shape('ordering')
      .text(fields, draw)
      .split('\n')
      .slice(2)
      .map((line) => line.replace(/^\d+\. /, ''));
    const order: number[] = JSON.parse(shape('ordering').answer(fields, draw) ?? '[]');
    expect(shown).not.toEqual(items);
    expect(order.map((number) => shown[number - 1])).toEqual(items);
  }
});

test('matching and true-false keys follow the draw', () => {
  const matching = SHAPE_SAMPLES.matching ?? {};
  const pair = SHAPE_SAMPLES['true-false-pair'] ?? {};
  for (const draw of draws.slice(0, 20)) {
    const key: Record<string, string> = JSON.parse(shape('matching').answer(matching, draw) ?? '{}');
    expect(shape('matching').text(matching, draw)).toContain(`${key['2']}. noon`);
    const truth: Record<string, boolean> = JSON.parse(shape('true-false-pair').answer(pair, draw) ?? '{}');
    const number = truth['1'] ? 1 : 2;
    expect(shape('true-false-pair').text(pair, draw)).toContain(`${number}. ${pair.true_statement}`);
    expect(truth['1']).toBe(!truth['2']);
  }
});

test('a cloze without wrong words shows no options', () => {
  const [draw = (items) => [...items]] = draws;
  const open = { ...SHAPE_SAMPLES.cloze, wrong_words: [] };
  expect(shape('cloze').text(open, draw)).toBe('Fill the blank.\n\nBy noon it had ____ the island');
  expect(shape('cloze').text(SHAPE_SAMPLES.cloze ?? {}, draw)).toContain('- missed');
});
