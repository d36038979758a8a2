import { z } from 'zod';
import type { JournaledAnswer } from '../store/journal-entry';
import { findJson } from './answer-text';
import type { AnswerShape } from './gateway';

/** What one answer turned out to be; `malformed` can be mended by a repair turn where a shape was asked for. */
export type Reading<T> =
  | { kind: 'made'; value: T }
  | { kind: 'declined' | 'refused' | 'truncated' | 'malformed'; reason: string };

/** Only the first problems are named: a model shown twenty mends none of them. */
const MAX_PROBLEMS = 5;

/** A declining agent leaves the other fields empty, so they are not held against it. */
const declination = z.object({ declined: z.literal(true), reason: z.string() });

export function readAnswer<T>(answer: JournaledAnswer, shape: AnswerShape<T> | null): Reading<T> {
  if (answer.refusal !== null) return { kind: 'refused', reason: `The model refused: ${short(answer.refusal)}` };
  if (answer.finishReason === 'content_filter')
    return { kind: 'refused', reason: 'The answer was withheld by a content filter.' };
  if (answer.finishReason === 'length') return { kind: 'truncated', reason: truncated(answer) };
  if (answer.text.trim() === '') return { kind: 'malformed', reason: 'The answer was empty.' };
  return shape === null ? plainText(answer.text) : shaped(answer.text, shape);
}

function plainText<T>(text: string): Reading<T> {
  const anyText = z.custom<T>((value) => typeof value === 'string'); // without a shape T is string (see `ModelRequest`)
  return { kind: 'made', value: anyText.parse(text.trim()) };
}

function shaped<T>(text: string, shape: AnswerShape<T>): Reading<T> {
  const json = findJson(text);
  if (json === undefined) return { kind: 'malformed', reason: 'There was no whole JSON object in the answer.' };
  const declined = declination.safeParse(json);
  if (shape.mayDecline && declined.success) return { kind: 'declined', reason: declined.data.reason };
  const parsed = shape.schema.safeParse(json);
  return parsed.success ? { kind: 'made', value: parsed.data } : { kind: 'malformed', reason: problems(parsed.error) };
}

/** `options[2].text: too short; key: ...`: each problem with its path. */
function problems(error: z.ZodError): string {
  const issues = error.issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`);
  const more = issues.length > MAX_PROBLEMS ? `; and ${issues.length - MAX_PROBLEMS} more` : '';
  return issues.slice(0, MAX_PROBLEMS).join('; ') + more;
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text === '' ? 'the whole answer' : text.replace(/^\./, '');
}

function truncated(answer: JournaledAnswer): string {
  const spent = answer.text.trim() === '' && answer.reasoning !== null ? ', which its thinking used up' : '';
  return `The answer was cut off at the output limit${spent}; raise maxOutputTokens.`;
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
