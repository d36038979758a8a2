import { ApplicationFailure } from '@temporalio/common';
import { toFailure } from '../../../activities/to-failure';
import { ModelBusy } from '../../../services/model/gateway';

const failureOf = (error: Error): ApplicationFailure => {
  const failure = toFailure(error);
  if (failure instanceof ApplicationFailure) return failure;
  throw new Error('no failure of the engine');
};

describe('a call that has to wait', () => {
  it('is tried again after its delay, and is no alarm', () => {
    const failure = failureOf(new ModelBusy('busy', 'm', 2_500));
    expect(failure).toMatchObject({ type: 'model.busy', nextRetryDelay: 2_500, category: 'BENIGN' });
    expect(failure.nonRetryable).not.toBe(true);
  });

  it('never asks for a delay of nought, for which the engine fails the flow', () => {
    expect(failureOf(new ModelBusy('busy', 'm', 0)).nextRetryDelay).toBeGreaterThan(0);
  });
});
