const { createHash } = require('node:crypto');
const { answerFor } = require('./schema-answer.js');
const { ANSWER_FAULTS, STATUS_FAULTS, strikes } = require('./faults.js');
const { Scissors, materialOf, numbersFrom } = require('./words.js');

const ORDER = { strict: 0, json: 1, none: 2 };

/** One request as rules and scripts see it. */
function readRequest(text, headers, n) {
  const body = JSON.parse(text);
  const hash = createHash('sha256').update(text).digest('hex');
  const format = body.response_format?.json_schema;
  return {
    n,
    text,
    body,
    hash,
    headers,
    model: body.model,
    messages: body.messages,
    schema: format?.schema ?? null,
    schemaName: format?.name ?? null,
    chance: numbersFrom(`${hash}:${n}`)(),
  };
}

/**
 * What to do with a request: `{ hang }`, `{ cut }`, `{ status, body, headers }`. The server's own limits come first,
 * then its rules, then the script, then an answer that fits.
 */
function decide(request, options, ruleStates) {
  const limit = limitOf(request, options);
  if (limit !== null) return failure(limit);
  const rule = options.faults.find((each, index) => strikes(each, request, ruleStates[index]));
  if (rule !== undefined) ruleStates[options.faults.indexOf(rule)].struck += 1;
  const fault = rule?.fault ?? null;
  const scripted = fault === null ? (options.script?.(request) ?? null) : null;
  const named = fault ?? (isFault(scripted) ? scripted.fault : null);
  if (named === null && isCalling(scripted)) return completion(request, '', () => calling(scripted.tool_calls));
  if (named === null && scripted === null && callsTools(request, options))
    return completion(request, '', () => calling([obedientCall(request)]));
  if (named === null) return completion(request, contentFor(request, options, scripted));
  if (named.kind === 'hang') return { hang: true };
  if (named.kind === 'cut') return { ...completion(request, contentFor(request, options, null)), cut: true };
  if (named.kind === 'halfBody') return { status: 200, half: '{"id": "fake", "choi' };
  if (named.kind === 'page') return { status: 200, page: '<html>Welcome</html>' };
  if (named.kind in STATUS_FAULTS) return failure(STATUS_FAULTS[named.kind]({ model: request.model, ...named }));
  return completion(request, contentFor(request, options, null), ANSWER_FAULTS[named.kind]);
}

function limitOf(request, options) {
  const key = (request.headers.authorization ?? '').replace('Bearer ', '');
  if (options.apiKey !== null && key !== options.apiKey) return STATUS_FAULTS.wrongKey({ key });
  if (!options.models.includes(request.model)) return STATUS_FAULTS.unknownModel(request);
  const refused = options.refuses.find((parameter) => parameter in request.body);
  if (refused !== undefined) return STATUS_FAULTS.refusesParameter({ parameter: refused });
  const asked = { json_schema: 0, json_object: 1 }[request.body.response_format?.type];
  return asked !== undefined && asked < ORDER[options.structured] ? STATUS_FAULTS.refusesSchema() : null;
}

function contentFor(request, options, scripted) {
  if (typeof scripted === 'string') return scripted;
  if (scripted !== null) return JSON.stringify(scripted);
  const schema = options.ignoresSchema ? schemaInPrompt(request) : (request.schema ?? schemaInPrompt(request));
  return schema === null ? plainAnswer(request) : JSON.stringify(answerFor(schema, request.messages, request.hash));
}

/** A schema written into the system message, as clients do for servers without JSON schemas. */
function schemaInPrompt({ messages }) {
  const line = messages
    .flatMap((message) => String(message.content).split('\n'))
    .find((each) => each.startsWith('{"type":"object"'));
  return line === undefined ? null : JSON.parse(line);
}

function plainAnswer({ messages, hash }) {
  const scissors = new Scissors(materialOf(messages), numbersFrom(hash));
  return `${scissors.sentence()} That is what the text says of ${scissors.phrase(5)}. ${scissors.sentence()}`;
}

function completion(request, content, change) {
  const choices = change?.(content) ?? [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
  const usage = { prompt_tokens: Math.ceil(request.text.length / 4), completion_tokens: Math.ceil(content.length / 4) };
  return {
    status: 200,
    paid: true,
    body: { id: `fake-${request.hash.slice(0, 12)}`, object: 'chat.completion', model: request.model, choices, usage },
  };
}

function failure({ status, error, headers }) {
  return { status, body: { error }, headers };
}

/** A script's `{ tool_calls: [{ name, arguments }] }`. */
function isCalling(scripted) {
  return typeof scripted === 'object' && scripted !== null && Array.isArray(scripted.tool_calls);
}

/** Offered tools, a model uses one at first and answers with its result. */
function callsTools({ body, messages }, options) {
  return (body.tools ?? []).length > 0 && !options.refuses.includes('tools') && messages.at(-1).role === 'user';
}

function obedientCall({ body, messages, hash }) {
  const { name, parameters } = body.tools[0].function;
  return { name, arguments: answerFor(parameters, messages, hash) };
}

function calling(calls) {
  const tool_calls = calls.map(({ name, arguments: given }, index) => ({
    id: `fake_${index}`,
    type: 'function',
    function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
  }));
  return [{ index: 0, message: { role: 'assistant', content: null, tool_calls }, finish_reason: 'tool_calls' }];
}

function isFault(scripted) {
  return typeof scripted === 'object' && scripted !== null && 'fault' in scripted;
}

module.exports = { readRequest, decide };
