import { exitCodeOf } from '../../../../client/cli/exit-code';
import type { RunDocument } from '../../../../client/documents';
import { runDocument } from '../../../support/run-document';

describe('the exit code of a run', () => {
  it.each<[number, string, Partial<RunDocument>, boolean]>([
    [0, 'every flow ended', { state: 'completed' }, false],
    [1, 'the run could not go on', { state: 'failed' }, false],
    [1, 'the run could not go on, whatever was waited for', { state: 'failed' }, true],
    [3, 'flows failed', { state: 'completed', flows: { total: 2, done: 2, failed: 1 } }, false],
    [3, 'it was stopped', { state: 'stopped' }, false],
    [3, 'it was paused', { state: 'paused' }, false],
    [3, 'it was left running', { state: 'running' }, false],
    [3, 'a block outlasted the wait', { state: 'blocked' }, true],
  ])('is %i when %s', (code, _, different, waited) => {
    expect(exitCodeOf(runDocument(different), waited)).toBe(code);
  });
});
