import { SHAPE_SAMPLES } from '../shape-samples';
import type { CheckCase } from './check-case';

const FAR = 'Estimate: about 90 crates';
const NEAR = 'Estimate: about 900 crates';
const solved = (solutions: string[]) => ({
  shape: 'estimate',
  fields: SHAPE_SAMPLES.estimate ?? {},
  response: 'Estimate: about 2,000 crates',
  solutions,
});

/** Blind solves of an estimate agree within one order of magnitude. */
export const SOLVES: CheckCase[] = [
  ['the same order of magnitude', 'solvers-agree', 'passed', solved([NEAR])],
  ['another order of magnitude', 'solvers-agree', 'failed', solved([FAR])],
  ['half of the solves', 'solvers-agree', 'failed', solved([NEAR, FAR])],
  ['two of three solves', 'solvers-agree', 'passed', solved([NEAR, 'It cannot be told.', 'Estimate: 3,500 crates'])],
];
