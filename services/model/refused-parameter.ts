import type { FailureFacts } from './provider-failure';

/** Other names of `response_format` in complaints. */
const FORMAT_WORDS = /response_format|json_schema|structured output|\bschema\b/i;

/** A server or a model without tools says so in words: "does not support tools", "requires --enable-auto-tool-choice". */
const TOOL_WORDS = /\btools?\b|tool[_-]choice|tool[_-]call|function[_-]call/i;

/** Run-file keys by the parameter they set, with the value that takes it away. */
const CHANGES: Readonly<Record<string, string>> = {
  model: 'model to one that this server has',
  temperature: 'temperature: null',
  top_p: 'topP: null',
  reasoning_effort: 'reasoningEffort: null',
  max_tokens: 'maxTokensParam: max_completion_tokens (or lower maxOutputTokens)',
  max_completion_tokens: 'maxTokensParam: max_tokens (or lower maxOutputTokens)',
  response_format: 'structured: json (or none)',
};

/**
 * The parameter of the request that a 400 complains of: the one that the server names, else one that we sent and its
 * words mention; null when it complains of something else.
 */
export function complainedParameter(facts: FailureFacts, body: Record<string, unknown>): string | null {
  const named = facts.param.split(/[.[]/)[0] ?? '';
  if (named !== 'messages' && named in body) return named;
  const mentioned = Object.keys(body).find((key) => mentions(facts.text, key));
  if (mentioned !== undefined) return mentioned;
  if ('tools' in body && TOOL_WORDS.test(facts.text)) return 'tools';
  const ofFormat = FORMAT_WORDS.test(`${facts.param} ${facts.code} ${facts.text}`);
  return 'response_format' in body && ofFormat ? 'response_format' : null;
}

/** The sentence that tells which key of the run file to change. */
export function remedyFor(parameter: string, modelName: string): string {
  const change = CHANGES[parameter];
  if (change === undefined) return `Take ${parameter} out of models.${modelName}.extraBody.`;
  return `In the run file, under models.${modelName}, set ${change}.`;
}

/** Plain words of English (`model`, `user`, `stop`) count only in quotation marks. */
function mentions(text: string, key: string): boolean {
  if (key === 'model' || key === 'messages') return false;
  const word = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const unmistakable = key.includes('_') || key === 'temperature' || key === 'seed';
  return new RegExp(unmistakable ? `\\b${word}\\b` : `['"\`]${word}['"\`]`).test(text);
}
