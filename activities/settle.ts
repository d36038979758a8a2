import { activityInfo } from '@temporalio/activity';
import type { Artifact } from '../domain/artifact';
import { type CallReport, PREVIEW_CHARACTERS, type Reference } from '../domain/contract/references';
import type { CallOutcome } from '../domain/outcome';
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
  { store, gateway, material }: Dependencies,
  desk: Desk,
  asked: Asked,
  outcome: CallOutcome<T>,
  make: (value: T) => Made<R>[],
): Promise<CallReport<R>> {
  const { flow, run } = desk;
  const { calls, usage, fromJournal: journaled } = outcome;
  if (outcome.kind === 'made') {
    const made = make(outcome.value);
    const model = gateway.modelOf(run, asked.role);
    const artifacts = made.flatMap(({ artifact, besides = [] }) => [...besides, artifact]);
    await material.add(artifacts.map((artifact) => ({ ...flow, artifact, calls, model, usage })));
    return { kind: 'made', made: made.map(({ reference }) => reference), journaled };
  }
  const stage = activityInfo().activityType;
  const { kind, reason } = outcome;
  const { agent } = asked;
  await store.failures.add([{ ...flow, id: callId(flow, asked), stage, agent, outcome: kind, reason, calls, usage }]);
  return { kind, reason: preview(reason), journaled };
}

/** The beginning of a text on one line. */
export function preview(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= PREVIEW_CHARACTERS ? line : `${line.slice(0, PREVIEW_CHARACTERS - 1)}…`;
}
