import { isJsonObject, parseJson } from '../../domain/json/json';
import { validateJson } from '../../domain/json/validate-json';
import type { ToolCall } from '../../domain/message';
import { didYouMean } from '../../domain/nearest';
import type { OfferedTool } from '../../domain/tools/offered-tool';
import type { JournaledAnswer } from '../store/journal-entry';
import type { AnswerShape } from './gateway';
import { type Reading, readAnswer } from './read-answer';

/** What one answer of a model with tools turned out to be. */
export type TurnReading<T> = Reading<T> | { kind: 'called'; text: string; toolCalls: ToolCall[] };

/** More calls in one turn are a model in a loop. */
const MOST_CALLS = 8;

export function readTurn<T>(
  answer: JournaledAnswer,
  shape: AnswerShape<T> | null,
  tools: readonly OfferedTool[],
): TurnReading<T> {
  const { toolCalls = [], refusal, finishReason, text } = answer;
  const ended = refusal !== null || finishReason === 'content_filter' || finishReason === 'length';
  if (ended || toolCalls.length === 0) return readAnswer(answer, shape);
  const problem = callsProblem(toolCalls, tools);
  return problem === null ? { kind: 'called', text: text.trim(), toolCalls } : { kind: 'malformed', reason: problem };
}

/** The format check on every call (paper §2.1): a tool that is there, arguments that fit its schema. */
function callsProblem(calls: readonly ToolCall[], tools: readonly OfferedTool[]): string | null {
  if (calls.length > MOST_CALLS) return `It made ${calls.length} calls at once; at most ${MOST_CALLS} are allowed.`;
  const problems = calls.map((call) => callProblem(call, tools)).filter((problem) => problem !== null);
  return problems.length === 0 ? null : problems.join(' ');
}

function callProblem({ function: called }: ToolCall, tools: readonly OfferedTool[]): string | null {
  const tool = tools.find(({ name }) => name === called.name);
  const names = tools.map(({ name }) => name);
  if (tool === undefined) return `There is no tool "${called.name}"${didYouMean(called.name, names) || '.'}`;
  const given = parseJson(called.arguments.trim() === '' ? '{}' : called.arguments);
  if (!isJsonObject(given)) return `The arguments of "${called.name}" are not a JSON object.`;
  const problem = validateJson(tool.parameters, given);
  return problem === null ? null : `The arguments of "${called.name}" do not fit: ${problem}`;
}
