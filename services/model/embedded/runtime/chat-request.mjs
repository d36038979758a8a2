import { ApiError } from './api-error.mjs';

const ROLES = { system: 'system', developer: 'system', user: 'user', assistant: 'model' };
/** Asked for and not offered: better refused than ignored. */
const NOT_OFFERED = ['stream', 'tools', 'functions', 'logprobs', 'audio'];

/**
 * Checks the body of POST /v1/chat/completions.
 * @returns {{ history: object[], maxTokens: number | undefined, temperature: number, topP: number | undefined,
 *   seed: number | undefined, format: 'text' | 'json' | object }} format: an object is a JSON Schema
 */
export function readChatRequest(body, modelName) {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw wrong('the body must be a JSON object', null);
  if (body.model !== modelName) {
    throw new ApiError(404, `the model ${JSON.stringify(body.model)} does not exist here; it is "${modelName}"`, {
      code: 'model_not_found',
      param: 'model',
    });
  }
  const asked = NOT_OFFERED.find((name) => body[name] && body[name].length !== 0);
  if (asked !== undefined) throw wrong(`"${asked}" is not offered by the embedded model`, asked);
  if ((body.n ?? 1) !== 1) throw wrong('"n" must be 1', 'n');
  return {
    history: readMessages(body.messages),
    maxTokens: number(body, 'max_completion_tokens', 1, 1e6, true) ?? number(body, 'max_tokens', 1, 1e6, true),
    temperature: number(body, 'temperature', 0, 2, false) ?? 1,
    topP: number(body, 'top_p', 0, 1, false),
    seed: number(body, 'seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, true),
    format: readFormat(body.response_format),
  };
}

function readMessages(messages) {
  if (!Array.isArray(messages) || messages.length === 0)
    throw wrong('"messages" must be a list with at least one message', 'messages');
  const history = messages.map((message, index) => turn(ROLES[message?.role], readText(message?.content), index));
  if (history.at(-1).type === 'model') throw wrong('the last message must be of the user', 'messages');
  return history;
}

function turn(type, text, index) {
  if (type === undefined || text === null)
    throw wrong(`messages[${index}] needs a role (system, user, assistant) and text`, `messages[${index}]`);
  return type === 'model' ? { type, response: [text] } : { type, text };
}

/** Text, or a list of text parts; null for anything else. */
function readText(content) {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return null;
  const parts = content.map((part) => (part?.type === 'text' && typeof part.text === 'string' ? part.text : null));
  return parts.includes(null) ? null : parts.join('');
}

function readFormat(format) {
  if (format === undefined || format === null || format.type === 'text') return 'text';
  if (format.type === 'json_object') return 'json';
  const schema = format.type === 'json_schema' ? format.json_schema?.schema : undefined;
  if (typeof schema !== 'object' || schema === null)
    throw wrong('"response_format" must be text, json_object, or json_schema with a schema', 'response_format');
  return schema;
}

function number(body, name, least, most, whole) {
  const value = body[name] ?? undefined;
  if (value === undefined) return undefined;
  const fits = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
  if (!fits) throw wrong(`"${name}" must be ${whole ? 'a whole' : 'a'} number from ${least} to ${most}`, name);
  return value;
}

function wrong(message, param) {
  return new ApiError(400, message, { param });
}
