import { activityInfo } from '@temporalio/activity';
import type { Artifact, Turn } from '../domain/artifact';
import { type CallReport, PREVIEW_CHARACTERS, type Reference } from '../domain/contract/references';
import type { ToolCall } from '../domain/message';
import type { TurnOutcome } from '../domain/outcome';
import { withId } from '../services/artifact-id';
import type { Dependencies } from './dependencies';
import { type Asked, callId, type Desk } from './desk';

/** One thing an agent made, and how the workflow will refer to it. */
export interface Made<R extends Reference> {
  artifact: Artifact;
  reference: R;
  /** What came with it, e.g. the content that an editor changed. */
  besides?: Artifact[];
}

/** Stores what a call made, or a line in the ledger, and reports to the workflow. Idempotent. */
export async function settle<T, R extends Reference>(
  { store, gateway }: Dependencies,
  desk: Desk,
  asked: Asked,
  outcome: TurnOutcome<T>,
  make: (value: T) => Made<R>[],
): Promise<CallReport<R>> {
  const { flow, run } = desk;
  const { calls, usage, fromJournal: journaled } = outcome;
  const keep = (artifacts: Artifact[]) => {
    const model = gateway.modelOf(run, asked.role);
    const { turns } = asked.call;
    const led = turns === undefined || turns.length === 0 ? {} : { turns };
    return store.artifacts.add(artifacts.map((artifact) => ({ ...flow, artifact, calls, model, usage, ...led })));
  };
  if (outcome.kind === 'made') {
    const made = make(outcome.value);
    await keep(made.flatMap(({ artifact, besides = [] }) => [...besides, artifact]));
    return { kind: 'made', made: made.map(({ reference }) => reference), journaled };
  }
  if (outcome.kind === 'called') {
    const turn = toolTurn(desk, asked, outcome);
    await keep([turn]);
    return { kind: 'called', turn: turn.id, uses: outcome.toolCalls.map(useOf), journaled };
  }
  const stage = activityInfo().activityType;
  const { kind, reason } = outcome;
  const { agent } = asked;
  await store.failures.add([{ ...flow, id: callId(flow, asked), stage, agent, outcome: kind, reason, calls, usage }]);
  return { kind, reason: preview(reason), journaled };
}

/** What an agent called, as a turn of its own: its results follow it, and then the agent is asked again. */
function toolTurn(
  desk: Desk,
  asked: Asked,
  { text, toolCalls }: Extract<TurnOutcome<unknown>, { kind: 'called' }>,
): Turn {
  const index = asked.call.turns?.length ?? 0;
  const message = { role: 'assistant' as const, content: text, tool_calls: renumbered(toolCalls, index) };
  const turn = { kind: 'turn' as const, parent: callId(desk.flow, asked), index, speaker: 'agent' as const };
  const { role } = asked;
  return withId<Turn>({ ...turn, role, messages: [message], fields: null }, desk.flow, index);
}

/** Ids of our own: those of servers are random, or the same in each turn. */
export function renumbered(calls: readonly ToolCall[], index: number): ToolCall[] {
  return calls.map((call, n) => ({ ...call, id: `call_${index + 1}_${n + 1}` }));
}

/** Summaries have 200 bytes; a call's beginning tells which it is. */
const USE_CHARACTERS = 80;

function useOf({ function: { name, arguments: given } }: ToolCall): string {
  return `${name} ${preview(given)}`.slice(0, USE_CHARACTERS);
}

/** The beginning of a text on one line. */
export function preview(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= PREVIEW_CHARACTERS ? line : `${line.slice(0, PREVIEW_CHARACTERS - 1)}…`;
}
