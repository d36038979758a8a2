import { durationMs, readServerRates } from '../../../../services/model/limits/server-rates';

test.each([
  ['1s', 1_000],
  ['6m0s', 360_000],
  ['12ms', 12],
  ['1h2m3.5s', 3_723_500],
  ['30', 30_000],
  ['0.5', 500],
  ['2d', 172_800_000],
])('"%s" is read as a time to wait', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each(['', 'soon', '5 minutes', '1s later', '-3'])('"%s" is no time to wait', (text) => {
  expect(durationMs(text)).toBeNull();
});

test('what is left and when it is reset belong together', () => {
  const headers = new Headers({
    'x-ratelimit-remaining-requests': '59',
    'x-ratelimit-reset-requests': '1s',
    'x-ratelimit-remaining-tokens': '1000',
  });
  expect(readServerRates(headers)).toEqual({ requests: { remaining: 59, resetMs: 1_000 }, tokens: null });
  expect(readServerRates(undefined)).toEqual({ requests: null, tokens: null });
});
