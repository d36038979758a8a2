import type { Metrics } from './metrics';

/** Where nobody looks. */
export const NO_METRICS: Metrics = {
  spent: () => {},
  called: () => {},
  waited: () => {},
  sampled: () => {},
  flows: () => {},
  budget: () => {},
};
