import { middleOf } from '../../../bench/ground/middle';
import { medianRows } from '../../../bench/median-rows';

const row = (ours: number, bare: number | null) => ({ what: 'calls', ours, bare, engine: null, unit: '1/s', goal: '' });

describe('a figure of the bench', () => {
  it('is the median of its rounds', () => {
    expect(medianRows([[row(9, 30)], [row(1, 10)], [row(5, 20)]])).toEqual([row(5, 20)]);
    expect(medianRows([[row(9, null)]])).toEqual([row(9, null)]);
  });

  it('leaves out the first and the last tenth of the time', () => {
    const answeredAt = [0, 1, 2, 3, ...Array.from({ length: 8 }, (_, index) => 1_000 * (index + 1)), 10_000];
    expect(middleOf(answeredAt)).toEqual({ from: 1_000, to: 9_000, calls: 8, callsPerSecond: 1 });
  });
});
