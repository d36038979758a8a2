import { retryAfterMs } from '../../../services/model/retry-after';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const of = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), NOW);

test.each([
  [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
  [{ 'retry-after': '1.5' }, 1_500],
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:07 GMT' }, 7_000],
  [{ 'retry-after': 'Wed, 31 Dec 2025 23:00:00 GMT' }, 0],
  [{ 'retry-after': '864000' }, 3_600_000],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after-ms': '-5' }, null],
  [{}, null],
])('%j asks to wait %s ms', (headers, ms) => {
  expect(of(headers)).toBe(ms);
});
