import type { CallOutcome } from '../../domain/outcome';
import { addUsage, NO_USAGE, type Usage } from '../../domain/usage';
import type { JournalEntry } from '../store/journal-entry';
import type { Asked } from './asker';
import type { ChatMessage, ModelRequest } from './gateway';
import { type Reading, readAnswer } from './read-answer';
import { repairTurn } from './repair-turn';

/** Asks once with these messages; everything else of the request stays the same. */
export type AskWith = (messages: ChatMessage[]) => Promise<Asked>;

type Answered = Extract<Asked, { kind: 'answered' }>;

/** A request and, where its answer does not fit the shape, its one repair turn. */
export async function callOnce<T>(request: ModelRequest<T>, ask: AskWith): Promise<CallOutcome<T>> {
  const first = await ask(request.messages);
  if (first.kind === 'failed') return failed(first.reason, []);
  const reading = readAnswer(first.entry.answer, request.shape);
  if (reading.kind !== 'malformed' || request.shape === null) return outcome(reading, [first]);
  const second = await ask(repairTurn(request.messages, first.entry.answer.text, reading.reason));
  if (second.kind === 'failed') return failed(second.reason, [first]);
  return outcome(readAnswer(second.entry.answer, request.shape), [first, second]);
}

function outcome<T>(reading: Reading<T>, answers: Answered[]): CallOutcome<T> {
  const evidence = evidenceOf(answers);
  if (reading.kind === 'made') return { kind: 'made', value: reading.value, ...evidence };
  return { kind: reading.kind === 'malformed' ? 'invalid' : reading.kind, reason: reading.reason, ...evidence };
}

function failed<T>(reason: string, answers: Answered[]): CallOutcome<T> {
  return { kind: 'failed', reason, ...evidenceOf(answers), fromJournal: false };
}

function evidenceOf(answers: Answered[]): { calls: string[]; usage: Usage; fromJournal: boolean } {
  return {
    calls: answers.map(({ entry }) => entry.key),
    usage: answers.map(({ entry }) => usageOf(entry)).reduce(addUsage, NO_USAGE),
    fromJournal: answers.every(({ sent }) => !sent),
  };
}

function usageOf(entry: JournalEntry): Usage {
  return { input: entry.inputTokens, output: entry.outputTokens, usd: entry.usd };
}
