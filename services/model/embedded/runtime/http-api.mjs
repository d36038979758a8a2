import { createServer } from 'node:http';
import { ApiError } from './api-error.mjs';
import { readChatRequest } from './chat-request.mjs';

/** A context of text is far smaller. */
const LARGEST_BODY_BYTES = 4 * 1024 * 1024;

/** The two addresses of OpenAI's API that a chat client needs, for `modelName` answered by `model`. */
export function httpApi(modelName, model) {
  let served = 0;
  const startedAt = Math.floor(Date.now() / 1000);
  const entry = { id: modelName, object: 'model', created: startedAt, owned_by: 'embedded' };

  async function handle(request, signal) {
    checkHost(request);
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path === '/v1/models' && request.method === 'GET') return { object: 'list', data: [entry] };
    if (path === '/v1/chat/completions' && request.method === 'POST') return complete(request, signal);
    throw new ApiError(404, `there is no ${request.method} ${path} here`);
  }

  async function complete(request, signal) {
    const asked = readChatRequest(await readJson(request), modelName);
    const { text, finishReason, inputTokens, outputTokens } = await model.answer(asked, signal);
    served += 1;
    const message = { role: 'assistant', content: text, refusal: null };
    return {
      id: `chatcmpl-${process.pid}-${served}`,
      object: 'chat.completion',
      created: Math.floor(Date.now() / 1000),
      model: modelName,
      choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason }],
      usage: { prompt_tokens: inputTokens, completion_tokens: outputTokens, total_tokens: inputTokens + outputTokens },
    };
  }

  return createServer((request, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort(new Error('the client has gone')));
    handle(request, gone.signal).then(
      (body) => send(response, 200, body),
      (error) => send(response, error.status ?? 500, error.body ?? internal(error, gone.signal)),
    );
  });
}

/** A page in a browser may not reach this server under a name of its own (DNS rebinding). */
function checkHost({ headers }) {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(name))
    throw new ApiError(403, 'this server answers to localhost alone');
}

async function readJson(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) throw new ApiError(413, 'the body is larger than 4 MiB');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new ApiError(400, `the body is not JSON: ${error.message}`);
  }
}

function internal(error, signal) {
  if (!signal.aborted) console.error(error);
  return {
    error: { message: 'the embedded model failed; its log says why', type: 'server_error', code: null, param: null },
  };
}

function send(response, status, body) {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
