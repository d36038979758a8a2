import type { TurnOutcome } from '../../domain/outcome';
import { addUsage, NO_USAGE, type Usage } from '../../domain/usage';
import type { JournalEntry } from '../store/journal-entry';
import type { Asked } from './asker';
import type { ChatMessage, TurnRequest } from './gateway';
import { readTurn, type TurnReading } from './read-turn';
import { repairTurn } from './repair-turn';

/** Asks once with these messages; everything else of the request stays the same. */
export type AskWith = (messages: ChatMessage[]) => Promise<Asked>;

type Answered = Extract<Asked, { kind: 'answered' }>;

/** A request and, where its answer does not fit the shape, its one repair turn. */
export async function callOnce<T>(request: TurnRequest<T>, ask: AskWith): Promise<TurnOutcome<T>> {
  const first = await ask(request.messages);
  if (first.kind === 'failed') return failed(first.reason, []);
  const { shape, tools } = request;
  const reading = readTurn(first.entry.answer, shape, tools);
  const repairable = shape !== null || tools.length > 0;
  if (reading.kind !== 'malformed' || !repairable) return outcome(reading, [first]);
  const second = await ask(repairTurn(request.messages, first.entry.answer, reading.reason));
  if (second.kind === 'failed') return failed(second.reason, [first]);
  return outcome(readTurn(second.entry.answer, shape, tools), [first, second]);
}

function outcome<T>(reading: TurnReading<T>, answers: Answered[]): TurnOutcome<T> {
  const evidence = evidenceOf(answers);
  if (reading.kind === 'called') return { ...reading, ...evidence };
  if (reading.kind === 'made') return { kind: 'made', value: reading.value, ...evidence };
  return { kind: reading.kind === 'malformed' ? 'invalid' : reading.kind, reason: reading.reason, ...evidence };
}

function failed<T>(reason: string, answers: Answered[]): TurnOutcome<T> {
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
