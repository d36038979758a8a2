import { shapeNamed } from '../../../domain/shapes/registry';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

const takes = (shape: string, characters: number) => {
  const fields = { ...SHAPE_SAMPLES[shape], question: 'x'.repeat(characters) };
  return shapeNamed(shape)?.schema.safeParse(fields).success;
};

test.each([
  ['question', 800],
  ['open-question', 1500],
  ['code-task', 3000],
  ['code-question', 3000],
])('%s takes a question of %i characters and no longer one', (shape, most) => {
  expect([takes(shape, most), takes(shape, most + 1)]).toEqual([true, false]);
});
