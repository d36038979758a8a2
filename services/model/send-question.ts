import { assertNever } from '../../domain/errors';
import type { Completion } from './completion';
import { classifyFailure, type FailureClass } from './failure-classes';
import { ModelBusy } from './gateway';
import type { Lane } from './lanes';
import { type FailureFacts, ProviderFailure } from './provider-failure';
import { type Question, requestBody } from './request-body';
import type { Rung } from './server-habits';
import { fromSpoken, spokenQuestion } from './spoken-tools';

export type Sent = { kind: 'answered'; completion: Completion; rung: Rung } | { kind: 'failed'; reason: string };

export interface SendContext {
  /** The request's key, under which its troubles are remembered. */
  key: string;
  hasKey: boolean;
  signal: AbortSignal;
  /** Told of each sending that brought no answer. */
  failed: (error: unknown) => void;
}

/**
 * Sends one question, again without what the server turns out not to take, until it is answered or ended.
 * Throws `ModelBusy` and `ModelBlocked`; a wait that the server asked for holds for the whole model.
 */
export async function sendQuestion(question: Question, lane: Lane, context: SendContext): Promise<Sent> {
  const { structured } = lane.settings;
  for (;;) {
    const rung = lane.habits.rung(structured);
    const { takesSeed, takesTools } = lane.habits;
    const asked = takesTools ? question : spokenQuestion(question, { bounds: lane.settings.provider === 'embedded' });
    const body = requestBody(asked, lane.settings, { rung, takesSeed });
    const mayStepDown = lane.habits.mayStepDown(structured);
    try {
      const characters = question.messages.reduce((sum, message) => sum + message.content.length, 0);
      const completion = await lane.provider.send(body, characters, context.signal);
      return { kind: 'answered', rung, completion: takesTools ? completion : heard(question, completion) };
    } catch (error) {
      context.failed(error);
      if (!(error instanceof ProviderFailure)) throw error;
      const ended = settle(classified(error.facts, body, mayStepDown, lane, context), rung, lane, context.key);
      if (ended !== null) return ended;
    }
  }
}

/** Calls and answer out of a turn in words; without tools an answer is what it is. */
function heard({ tools }: Question, completion: Completion): Completion {
  return tools.length === 0 ? completion : { ...completion, answer: fromSpoken(completion.answer) };
}

function classified(
  facts: FailureFacts,
  body: Record<string, unknown>,
  mayStepDown: boolean,
  lane: Lane,
  context: SendContext,
): FailureClass {
  return classifyFailure(facts, {
    name: lane.name,
    apiKeyEnv: lane.settings.apiKeyEnv,
    hasKey: context.hasKey,
    body,
    mayStepDown,
    answered: lane.troubles.answered,
  });
}

/** Null means: ask again, differently. */
function settle(failure: FailureClass, rung: Rung, lane: Lane, key: string): Sent | null {
  switch (failure.kind) {
    case 'busy':
      return busy(failure, lane, key);
    case 'block':
      throw lane.gate.block(`The model ${lane.title} ${failure.problem}. ${failure.mend}`);
    case 'stepDown':
      if (failure.without === 'seed') lane.habits.refuseSeed();
      else if (failure.without === 'tools') lane.habits.refuseTools();
      else lane.habits.stepDown(rung);
      return null;
    case 'failed':
      lane.troubles.forget(key);
      return failure;
    default:
      return assertNever(failure);
  }
}

function busy(failure: Extract<FailureClass, { kind: 'busy' }>, lane: Lane, key: string): Sent {
  const trouble = lane.troubles.met(key, failure.counts);
  if (trouble.persistent) {
    lane.troubles.forget(key);
    return {
      kind: 'failed',
      reason: `The model ${failure.reason}, again and again for this call while it answered others.`,
    };
  }
  if (failure.retryAfterMs !== null) lane.limiter.pause(failure.retryAfterMs);
  const delayMs = failure.retryAfterMs ?? trouble.delayMs;
  throw new ModelBusy(`The model ${lane.title} ${failure.reason}.`, lane.settings.model, delayMs);
}
