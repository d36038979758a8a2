import { runCheck } from '../../support/check-subject';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

const estimate = { shape: 'estimate', fields: SHAPE_SAMPLES.estimate };

test('blind solves of an estimate agree within one order of magnitude', () => {
  const response = 'Estimate: about 2,000 crates';
  const solved = (solutions: string[]) => runCheck('solvers-agree', { ...estimate, response, solutions }).result;
  expect(solved(['Estimate: about 900 crates'])).toBe('passed');
  expect(solved(['Estimate: about 90 crates'])).toBe('failed');
  expect(solved(['Estimate: about 900 crates', 'Estimate: about 90 crates'])).toBe('failed');
  expect(solved(['Estimate: about 900 crates', 'It cannot be told.', 'Estimate: 3,500 crates'])).toBe('passed');
});
