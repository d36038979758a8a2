import fc from 'fast-check';
import { bounded, MOST_RESULT_CHARACTERS } from '../../../services/tools/bounded';

test('what fits stays as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const output = JSON.parse(JSON.stringify(value));
      if (JSON.stringify(output).length <= MOST_RESULT_CHARACTERS) expect(bounded(output)).toEqual(output);
    }),
  );
});

test('long texts are cut so that the whole fits, and say so', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40_000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(texts, (parts) => {
      const output = bounded({ parts, short: 'stays' });
      const text = JSON.stringify(output);
      expect(text.length).toBeLessThanOrEqual(MOST_RESULT_CHARACTERS);
      expect(output).toMatchObject({ short: 'stays' });
      if (text !== JSON.stringify({ parts, short: 'stays' })) expect(text).toContain('[cut]');
    }),
    { numRuns: 30 },
  );
});
