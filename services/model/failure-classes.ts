import type { FailureFacts } from './provider-failure';
import { complainedParameter, remedyFor } from './refused-parameter';

/**
 * What a failure means (design §6), decided here and nowhere else.
 * - `busy`: it passes by itself. `counts` marks what can be the fault of this one call: after five times, while the
 *   model answers others, it ends.
 * - `block`: a person must mend something; `problem` and `mend` are parts of a sentence.
 * - `stepDown`: the server cannot do a thing that we can do without; ask again without it.
 * - `failed`: the provider ended this one call.
 */
export type FailureClass =
  | { kind: 'busy'; reason: string; counts: boolean; retryAfterMs: number | null }
  | { kind: 'block'; problem: string; mend: string }
  | { kind: 'stepDown'; without: 'structured' | 'seed' | 'tools' }
  | { kind: 'failed'; reason: string };

/** What was sent and what is known of the server, as far as it decides. */
export interface FailureContext {
  /** The model's name in the run file, for the key to change. */
  name: string;
  apiKeyEnv: string;
  hasKey: boolean;
  /** The request's body. */
  body: Record<string, unknown>;
  /** The rung of structured output may still be lowered. */
  mayStepDown: boolean;
  /** Answers that this model has given to this process. */
  answered: number;
}

/** Until a model has answered this often, any 400 is taken for a wrong configuration (design §6). */
const FIRST_CALLS = 5;

const NO_CREDIT = /insufficient_quota|billing_|account_deactivated|exceeded your current quota/;
const TOO_LONG = /context_length_exceeded|context (length|window)|maximum context|prompt is too long|too many tokens/i;
const FILTERED = /content_filter|content_policy|content management policy|moderation/i;

export function classifyFailure(facts: FailureFacts, context: FailureContext): FailureClass {
  if (facts.status === null) return withoutStatus(facts);
  if (NO_CREDIT.test(`${facts.code} ${facts.text}`) || facts.status === 402)
    return { kind: 'block', problem: 'has no credit left', mend: 'Top up the account or raise its limit.' };
  if (facts.status === 401) return wrongKey(context);
  if (facts.status === 403 || facts.status === 404 || facts.status < 400) return closedDoor(facts, context);
  if (facts.status === 408 || facts.status === 409 || facts.status === 429 || facts.status >= 500)
    return passing(facts);
  return badRequest(facts, context);
}

function withoutStatus(facts: FailureFacts): FailureClass {
  if (facts.kind === 'foreign')
    return {
      kind: 'block',
      problem: 'answers with something that is no chat completion',
      mend: 'Check baseUrl; it usually ends in /v1.',
    };
  const reason = facts.kind === 'timeout' ? 'gave no answer in time' : `cannot be reached (${facts.text})`;
  return { kind: 'busy', reason, counts: true, retryAfterMs: null };
}

function wrongKey(context: FailureContext): FailureClass {
  return context.hasKey
    ? {
        kind: 'block',
        problem: `refuses the key in ${context.apiKeyEnv} (401)`,
        mend: 'Set a valid key and start again.',
      }
    : { kind: 'block', problem: 'asks for a key (401)', mend: `Set ${context.apiKeyEnv} and start again.` };
}

function closedDoor(facts: FailureFacts, context: FailureContext): FailureClass {
  const said = facts.text === '' ? '' : `: ${facts.text}`;
  const problem = `answers ${facts.status}${said}`;
  if (facts.status === 403)
    return { kind: 'block', problem, mend: 'Give the key access to this model, or name another one.' };
  const key = `models.${context.name}`;
  return { kind: 'block', problem, mend: `Check ${key}.model and ${key}.baseUrl.` };
}

function passing(facts: FailureFacts): FailureClass {
  const counts = facts.status === 408 || (facts.status ?? 0) >= 500;
  const reason = facts.status === 429 ? 'is at its rate limit (429)' : `answers ${facts.status}`;
  return { kind: 'busy', reason, counts, retryAfterMs: facts.retryAfterMs };
}

function badRequest(facts: FailureFacts, context: FailureContext): FailureClass {
  const said = `${facts.code} ${facts.text}`;
  const ended: FailureClass = {
    kind: 'failed',
    reason: `The provider refused the request (${facts.status}): ${facts.text}`,
  };
  if (TOO_LONG.test(said) || FILTERED.test(said)) return ended;
  const parameter = facts.status === 400 || facts.status === 422 ? complainedParameter(facts, context.body) : null;
  if (parameter === 'seed') return { kind: 'stepDown', without: 'seed' };
  if (parameter === 'tools' && !blamesSchema(said)) return { kind: 'stepDown', without: 'tools' };
  if (parameter === 'response_format' && context.mayStepDown && !blamesSchema(said))
    return { kind: 'stepDown', without: 'structured' };
  if (parameter !== null)
    return {
      kind: 'block',
      problem: `refuses ${parameter} (${facts.status}): ${facts.text}`,
      mend: remedyFor(parameter, context.name),
    };
  if (facts.status !== 400 || context.answered >= FIRST_CALLS) return ended;
  return { kind: 'block', problem: `answers 400: ${facts.text}`, mend: `Check the keys of models.${context.name}.` };
}

/** The server knows schemas but not this one; doing without would hide a defect of the shape. */
function blamesSchema(said: string): boolean {
  return /invalid_json_schema|invalid schema/i.test(said);
}
