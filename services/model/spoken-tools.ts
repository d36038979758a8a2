import { isJsonObject, type Json } from '../../domain/json/json';
import type { ToolCall } from '../../domain/message';
import type { OfferedTool } from '../../domain/tools/offered-tool';
import type { JournaledAnswer } from '../store/journal-entry';
import { findJson } from './answer-text';
import type { ChatMessage } from './gateway';
import type { Question } from './request-body';
import type { JsonSchema, SchemaOptions } from './strict-schema';

/**
 * The rung for servers that take no `tools`: they are described in the system message, calls are part of a JSON answer, and
 * turns with calls and results are told as plain messages. What comes back is read as if the server had taken them.
 */
export function spokenQuestion(question: Question, { bounds }: SchemaOptions): Question {
  const messages = question.messages.map(spoken);
  if (question.tools.length === 0) return { ...question, messages };
  const lines = question.tools.map(described).join('\n');
  const told = `You may call tools before you answer:\n${lines}\n\nTo call some, list them in \`tool_calls\` with their arguments as the text of a JSON object. To answer, leave \`tool_calls\` empty and put the whole answer into \`answer\`.`;
  return {
    ...question,
    tools: [],
    messages: addedToSystem(messages, told),
    shape: { name: question.shape?.name ?? 'turn', schema: turnSchema(question, bounds) },
  };
}

/** Small models fill lists and texts to the end: with bounds they make one call at a time (see `strictSchema`). */
const ONE_CALL = { maxItems: 1 };
const SHORT_ARGUMENTS = { maxLength: 240 };
const SHORT_ANSWER = { maxLength: 480 };

function turnSchema({ tools, shape }: Question, bounds: boolean): JsonSchema {
  const call = {
    type: 'object',
    properties: {
      name: { type: 'string', enum: tools.map(({ name }) => name) },
      arguments: { type: 'string', ...(bounds ? SHORT_ARGUMENTS : {}) },
    },
    required: ['name', 'arguments'],
    additionalProperties: false,
  };
  const { $defs, ...answer } = shape?.schema ?? { type: 'string', ...(bounds ? SHORT_ANSWER : {}) };
  return {
    type: 'object',
    properties: {
      tool_calls: { type: 'array', items: call, ...(bounds ? ONE_CALL : {}) },
      answer: { anyOf: [answer, { type: 'null' }] },
    },
    required: ['tool_calls', 'answer'],
    additionalProperties: false,
    ...($defs === undefined ? {} : { $defs }),
  };
}

/** The server's words as calls or as the answer alone; words that are neither are left to the reader. */
export function fromSpoken(answer: JournaledAnswer): JournaledAnswer {
  const turn = findJson(answer.text);
  if (!isJsonObject(turn)) return answer;
  const calls = Array.isArray(turn.tool_calls) ? turn.tool_calls.flatMap(callOf) : [];
  if (calls.length > 0) return { ...answer, text: '', toolCalls: calls };
  if (!('answer' in turn)) return answer;
  const text = typeof turn.answer === 'string' ? turn.answer : JSON.stringify(turn.answer ?? '');
  return { ...answer, text };
}

function callOf(call: Json, index: number): ToolCall[] {
  if (!isJsonObject(call) || typeof call.name !== 'string') return [];
  const given = typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments ?? {});
  return [{ id: `call_${index + 1}`, type: 'function', function: { name: call.name, arguments: given } }];
}

function described({ name, description, parameters }: OfferedTool): string {
  return `- ${name}: ${description} Arguments: ${JSON.stringify(parameters)}`;
}

function spoken(message: ChatMessage): ChatMessage {
  if (message.role === 'tool')
    return { role: 'user', content: `Result of ${message.tool_call_id}: ${message.content}` };
  if (message.tool_calls === undefined) return message;
  const calls = message.tool_calls.map(({ id, function: called }) => ({ id, ...called }));
  return { role: 'assistant', content: JSON.stringify({ tool_calls: calls, answer: message.content || null }) };
}

function addedToSystem(messages: ChatMessage[], lines: string): ChatMessage[] {
  const [first, ...rest] = messages;
  if (first?.role !== 'system') return [{ role: 'system', content: lines }, ...messages];
  return [{ role: 'system', content: `${first.content}\n\n${lines}` }, ...rest];
}
