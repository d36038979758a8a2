import { activityInfo } from '@temporalio/activity';
import type { Artifact } from '../domain/artifact';
import { type CallReport, PREVIEW_CHARACTERS, type Reference } from '../domain/contract/references';
import type { Role } from '../domain/model-settings';
import type { CallOutcome } from '../domain/outcome';
import { shortHash } from '../services/artifact-id';
import type { Dependencies } from './dependencies';
import type { Desk } from './desk';

/** One thing an agent made, and how the workflow will refer to it. */
export interface Made<R extends Reference> {
  artifact: Artifact;
  reference: R;
  /** What came with it, e.g. the content that an editor changed. */
  besides?: Artifact[];
}

/** Who was asked for what: names a line of the failure ledger. */
export interface Asked {
  role: Role;
  /** Transformation, task or goal id. */
  agent: string;
  /** Tells this call from its siblings in the flow. */
  call: unknown;
}

/** Stores what a call made, or a line in the ledger, and reports to the workflow. Idempotent. */
export async function settle<T, R extends Reference>(
  { store, gateway }: Dependencies,
  desk: Desk,
  { role, agent, call }: Asked,
  outcome: CallOutcome<T>,
  make: (value: T) => Made<R>[],
): Promise<CallReport<R>> {
  const { flow, run } = desk;
  const { calls, usage, fromJournal: journaled } = outcome;
  if (outcome.kind === 'made') {
    const made = make(outcome.value);
    const model = gateway.modelOf(run, role);
    const artifacts = made.flatMap(({ artifact, besides = [] }) => [...besides, artifact]);
    await store.artifacts.add(artifacts.map((artifact) => ({ ...flow, artifact, calls, model, usage })));
    return { kind: 'made', made: made.map(({ reference }) => reference), journaled };
  }
  const stage = activityInfo().activityType;
  const id = shortHash([flow, stage, call]);
  const { kind, reason } = outcome;
  await store.failures.add([{ ...flow, id, stage, agent, outcome: kind, reason, calls, usage }]);
  return { kind, reason: preview(reason), journaled };
}

/** The beginning of a text on one line. */
export function preview(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= PREVIEW_CHARACTERS ? line : `${line.slice(0, PREVIEW_CHARACTERS - 1)}…`;
}
