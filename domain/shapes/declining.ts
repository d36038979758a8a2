import { z } from 'zod';

export const declineFields = {
  declined: z.boolean().describe('true only where the material does not allow it'),
  reason: z.string().max(400).describe('one sentence why it is declined; empty where it is not'),
};

/**
 * The answer of an agent that may decline: `declined` and `reason` first (design §4). One flat object for strict
 * endpoints; once declined, nothing else in it is read, whatever the model put there: `empty` takes its place.
 */
export function declining<Payload extends z.ZodRawShape>(
  payload: Payload,
  empty: { [field in keyof Payload]: unknown },
) {
  return z.preprocess(
    (answer) => (hasDeclined(answer) ? { ...answer, reason: answer.reason ?? '', ...empty } : answer),
    z.object({ ...declineFields, ...payload }),
  );
}

function hasDeclined(answer: unknown): answer is { declined: true; reason?: unknown } {
  return typeof answer === 'object' && answer !== null && 'declined' in answer && answer.declined === true;
}
