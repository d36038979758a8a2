import { request } from 'undici';
import { z } from 'zod';
import { errorCode } from '../error-code';

/** The models that a server says it has, in its order, or why it did not say; never holds the key. */
export type ModelList = { ids: string[] } | { problem: string };

/** Asks `GET <baseUrl>/models`. */
export type ListModels = (baseUrl: string, key: string | null, timeoutMs: number) => Promise<ModelList>;

const listSchema = z.object({ data: z.array(z.object({ id: z.string().min(1) })) });

export const listModels: ListModels = async (baseUrl, key, timeoutMs) => {
  try {
    const answer = await request(`${baseUrl.replace(/\/+$/, '')}/models`, {
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(timeoutMs),
      reset: true, // one question: a connection that stays open would hold up the end of a short command
    });
    const text = await answer.body.text();
    return answer.statusCode === 200 ? read(text) : { problem: `it answers ${answer.statusCode} to GET /models` };
  } catch (error) {
    return { problem: unreachable(error, timeoutMs) };
  }
};

function read(text: string): ModelList {
  const parsed = listSchema.safeParse(JSON.parse(text));
  return parsed.success
    ? { ids: parsed.data.data.map(({ id }) => id) }
    : { problem: 'its list of models cannot be read' };
}

function unreachable(error: unknown, timeoutMs: number): string {
  const name = error !== null && typeof error === 'object' && 'name' in error ? error.name : null;
  if (name === 'SyntaxError') return 'its list of models is not JSON';
  if (name === 'TimeoutError') return `it did not answer within ${timeoutMs / 1000} s`;
  return `it cannot be reached (${errorCode(error) || 'the connection failed'})`;
}
