import { type Agent, type Dispatcher, request } from 'undici';

/** The form of an error that the `openai` client understands; other servers write `{message}`, `{detail}` or a list. */
interface ErrorBody {
  error: Record<string, unknown>;
}

/**
 * `fetch` for the `openai` client over undici's `request`: a third more calls a second, measured. The whole
 * body is read before it resolves, so that the client's time-out covers it; nothing is followed or decompressed.
 */
export function fetchThrough(agent: Agent): typeof fetch {
  return async (url, init) => {
    const answer = await request(String(url), {
      dispatcher: agent,
      method: init?.method === 'GET' ? 'GET' : 'POST',
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' ? init.body : null,
      signal: init?.signal ?? null,
    });
    const text = await answer.body.text();
    const body = answer.statusCode >= 400 ? JSON.stringify(errorBody(text)) : text;
    return new ReadResponse(body, { status: answer.statusCode, headers: headerPairs(answer) });
  };
}

/** A response whose body is there already: no stream is made of it only to be read again. */
class ReadResponse extends Response {
  constructor(
    private readonly read: string,
    init: ResponseInit,
  ) {
    super(null, init);
  }

  override readonly text = async (): Promise<string> => this.read;

  override readonly json = async (): Promise<unknown> => JSON.parse(this.read);
}

function headerPairs(answer: Dispatcher.ResponseData): [string, string][] {
  return Object.entries(answer.headers)
    .filter(([name]) => name !== 'content-length' && name !== 'transfer-encoding')
    .map(([name, value]) => [name, String(value)]);
}

function errorBody(text: string): ErrorBody {
  const parsed = parseJson(text);
  const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isRecord(first)) return { error: { message: text } };
  if (isRecord(first.error)) return { error: first.error };
  if (typeof first.error === 'string') return { error: { ...first, message: first.error } };
  return { error: { ...first, message: first.message ?? text } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy's page: its text is the message
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
