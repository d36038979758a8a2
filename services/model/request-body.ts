import { inOpenAiForm as messageInOpenAiForm } from '../../domain/message';
import type { ModelSettings } from '../../domain/model-settings';
import { inOpenAiForm, type OfferedTool } from '../../domain/tools/offered-tool';
import type { ChatMessage } from './gateway';
import type { Rung } from './server-habits';
import type { JsonSchema } from './strict-schema';

export interface Question {
  messages: ChatMessage[];
  /** The shape's name and schema; null for plain text. */
  shape: { name: string; schema: JsonSchema } | null;
  /** Tools that the model may call instead of answering. */
  tools: readonly OfferedTool[];
  repetition: number;
}

/** The HTTP body of one request. Holds nothing of run, attempt or time. */
export function requestBody(
  question: Question,
  settings: ModelSettings,
  how: { rung: Rung; takesSeed: boolean },
): Record<string, unknown> {
  const repeated = question.repetition > 0;
  const additions = [
    ...(question.shape !== null && how.rung !== 'strict' ? [schemaInWords(question.shape.schema)] : []),
    ...(repeated && !how.takesSeed ? [`Variation ${question.repetition}.`] : []),
  ];
  return {
    ...settings.extraBody,
    model: settings.model,
    messages: withSystemLines(question.messages, additions).map(messageInOpenAiForm),
    ...(question.tools.length === 0 ? {} : { tools: question.tools.map(inOpenAiForm) }),
    [settings.maxTokensParam]: settings.maxOutputTokens,
    ...(settings.temperature === null ? {} : { temperature: settings.temperature }),
    ...(settings.topP === null ? {} : { top_p: settings.topP }),
    ...(settings.reasoningEffort === null ? {} : { reasoning_effort: settings.reasoningEffort }),
    ...(repeated && how.takesSeed ? { seed: question.repetition } : {}),
    ...responseFormat(question.shape, how.rung),
  };
}

function responseFormat(shape: Question['shape'], rung: Rung): Record<string, unknown> {
  if (shape === null || rung === 'none') return {};
  if (rung === 'json') return { response_format: { type: 'json_object' } };
  return {
    response_format: { type: 'json_schema', json_schema: { name: shape.name, strict: true, schema: shape.schema } },
  };
}

function schemaInWords(schema: JsonSchema): string {
  return `Answer with one JSON object that fits this JSON Schema, and with nothing around it:\n${JSON.stringify(schema)}`;
}

function withSystemLines(messages: ChatMessage[], lines: string[]): ChatMessage[] {
  if (lines.length === 0) return messages;
  const [first, ...rest] = messages;
  const added = lines.join('\n\n');
  if (first?.role !== 'system') return [{ role: 'system', content: added }, ...messages];
  return [{ role: 'system', content: `${first.content}\n\n${added}` }, ...rest];
}
