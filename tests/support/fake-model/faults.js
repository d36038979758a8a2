/**
 * What can go wrong, by name. `status` faults answer with an error; `answer` faults change a good answer;
 * `hang` and `cut` never finish one.
 */
const STATUS_FAULTS = {
  rateLimit: ({ retryAfterMs, retryAfter }) => ({
    status: 429,
    error: { message: 'Rate limit reached.', type: 'requests', code: 'rate_limit_exceeded' },
    headers: {
      ...(retryAfterMs === undefined ? {} : { 'retry-after-ms': String(retryAfterMs) }),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  }),
  serverError: () => ({ status: 500, error: { message: 'The server had an error.', type: 'server_error' } }),
  wrongKey: ({ key }) => ({
    status: 401,
    error: { message: `Incorrect API key provided: ${key ?? 'none'}.`, code: 'invalid_api_key' },
  }),
  quota: () => ({
    status: 429,
    error: { message: 'You exceeded your current quota, please check your plan.', code: 'insufficient_quota' },
  }),
  unknownModel: ({ model }) => ({
    status: 404,
    error: { message: `The model \`${model}\` does not exist.`, code: 'model_not_found' },
  }),
  refusesParameter: ({ parameter }) => ({
    status: 400,
    error: { message: `Unsupported parameter: '${parameter}'.`, param: parameter, code: 'unsupported_parameter' },
  }),
  refusesSchema: () => ({
    status: 400,
    error: {
      message: "Invalid parameter: 'response_format' of type 'json_schema' is not supported.",
      param: 'response_format',
    },
  }),
  tooLong: () => ({ status: 400, error: { message: 'Too many tokens.', code: 'context_length_exceeded' } }),
  filtered: () => ({ status: 400, error: { message: 'The prompt was filtered.', code: 'content_filter' } }),
  status: ({ status, error, headers }) => ({ status, error: error ?? { message: `Status ${status}.` }, headers }),
};

const choice = (message, finish_reason) => [{ index: 0, message: { role: 'assistant', ...message }, finish_reason }];

/** Each takes the good content and gives the choices to send. */
const ANSWER_FAULTS = {
  truncated: (content) => choice({ content: content.slice(0, Math.ceil(content.length / 2)) }, 'length'),
  brokenJson: (content) =>
    choice({ content: content.slice(0, Math.ceil(content.length / 2)).replaceAll('}', '') }, 'stop'),
  wrongJson: () => choice({ content: '{"wrong": true}' }, 'stop'),
  prose: () => choice({ content: 'I would rather talk about the weather.' }, 'stop'),
  refusal: () => choice({ content: null, refusal: 'I cannot help with that.' }, 'stop'),
  contentFilter: () => choice({ content: '' }, 'content_filter'),
  emptyContent: () => choice({ content: '' }, 'stop'),
  emptyChoices: () => [],
};

/** Whether a rule strikes this request; its own state counts how often it has. */
function strikes(rule, request, seen) {
  if (rule.times !== undefined && seen.struck >= rule.times) return false;
  if (rule.nth !== undefined && ![rule.nth].flat().includes(request.n)) return false;
  if (rule.every !== undefined && request.n % rule.every !== 0) return false;
  if (rule.share !== undefined && request.chance >= rule.share) return false;
  if (rule.match !== undefined && !new RegExp(rule.match).test(request.text)) return false;
  return rule.when === undefined || rule.when(request);
}

module.exports = { STATUS_FAULTS, ANSWER_FAULTS, strikes };
