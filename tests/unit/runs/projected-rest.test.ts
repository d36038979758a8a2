import { projectedRest } from '../../../client/reports/projected-rest';
import { SPEND, SPEND_KEY } from '../../support/store-values';

const flows = { total: 10, open: 2, ended: 3, failed: 1 };

test('what is to come goes on at the rate so far, with open flows half done', () => {
  const spent = [{ ...SPEND_KEY, ...SPEND, made: 50, inputTokens: 5_000, outputTokens: 500, usd: 1 }];
  expect(projectedRest(flows, spent)).toEqual({ calls: 50, tokens: { input: 5_000, output: 500 }, usd: 1 });
});

test('nothing is projected before the first flow has ended or after the last, and no dollars without a price', () => {
  expect(projectedRest({ ...flows, ended: 0, failed: 0 }, [])).toBeNull();
  expect(projectedRest({ total: 4, open: 0, ended: 4, failed: 0 }, [])).toBeNull();
  expect(projectedRest(flows, [{ ...SPEND_KEY, ...SPEND, usd: null }])).toMatchObject({ usd: null });
});
