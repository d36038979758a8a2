import { blockWatch } from '../../../../client/cli/progress/block-watch';
import { runDocument } from '../../../support/run-document';

const block = (passes: boolean) =>
  runDocument({ state: 'blocked', blocked: [{ model: 'm', reason: 'r', passes, since: '2026-01-01T00:00:00.000Z' }] });

test('a block that needs a person ends the wait, however often it is looked at', () => {
  const isTooLong = blockWatch(60_000);
  expect(isTooLong(block(false), 0)).toBe(false);
  expect(isTooLong(block(false), 59_999)).toBe(false);
  expect(isTooLong(block(false), 60_000)).toBe(true);
});

test('an outage never ends a run, however long it lasts', () => {
  const isTooLong = blockWatch(60_000);
  expect(isTooLong(block(true), 0)).toBe(false);
  expect(isTooLong(block(true), 86_400_000)).toBe(false);
});
