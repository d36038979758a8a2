import type { Artifact, StoredArtifact } from '../../domain/artifact';
import { transcriptOf } from '../../domain/dialogue/transcript';
import { UserError } from '../../domain/errors';
import { Lineage } from '../../domain/lineage';
import type { Sample } from '../../domain/sample';
import type { Seed } from '../../domain/seed';
import { sumOfUsage } from '../../domain/usage';
import { sampleRow } from '../../services/dataset/sample-row';
import type { Store } from '../../services/store/store';
import type { Context } from '../context';
import type { CallDocument, InspectDocument, LineageStep } from '../documents';
import { callDocuments } from './call-documents';

/** A sample's whole line back to its seed, with each call's prompt, answer and price. Needs no server. */
export async function inspectSample(context: Context, id: string): Promise<InspectDocument> {
  const store = await context.store();
  const [run] = await store.samples.runsOf(id);
  const sample = run === undefined ? null : await store.samples.get(run, id);
  if (run === undefined || sample === null) {
    throw new UserError(`there is no sample "${id}"; ids stand in the rows that export writes`, 'ID');
  }
  const { seed, workflow } = sample.metadata;
  const made = await store.artifacts.ofFlow({ run, skill: sample.skill, seed });
  const found = await store.seeds.get(run, seed);
  const line = lineOf(made, sample);
  const steps = await Promise.all(line.map((stored) => stepOf(store, stored)));
  const calls = new Map(steps.flatMap((step) => step.calls.map((call) => [call.key, call] as const)));
  return {
    sample: { ...sampleRow(sample) },
    lineage: [...(found === null ? [] : [seedStep(found)]), ...steps],
    cost: costOf([...calls.values()]),
    workflow: { id: workflow, url: context.uiOf(workflow) },
  };
}

function costOf(calls: readonly CallDocument[]): InspectDocument['cost'] {
  const { input, output, usd } = sumOfUsage(calls);
  return { calls: calls.length, tokens: { input, output }, usd };
}

/** From the first content to the answer. */
function lineOf(made: StoredArtifact[], sample: Sample): StoredArtifact[] {
  const response = made.find(({ artifact }) => artifact.kind === 'response' && artifact.parent === sample.id);
  return response === undefined ? [] : new Lineage(made).lineOf(response.artifact.id);
}

function seedStep({ id, title, source, text }: Seed): LineageStep {
  return { kind: 'seed', id, agent: null, title: `${title} (${source})`, text, calls: [] };
}

async function stepOf(store: Store, { artifact, calls }: StoredArtifact): Promise<LineageStep> {
  return { kind: artifact.kind, id: artifact.id, ...described(artifact), calls: await callDocuments(store, calls) };
}

function described(artifact: Artifact): Pick<LineageStep, 'agent' | 'title' | 'text'> {
  switch (artifact.kind) {
    case 'content':
      return { agent: artifact.transformation, title: artifact.title, text: artifact.text };
    case 'instruction':
      return { agent: artifact.goal ?? artifact.task, title: `round ${artifact.round}`, text: keyed(artifact) };
    case 'suggestion':
      return { agent: artifact.goal, title: artifact.why, text: artifact.change };
    case 'response':
      return { agent: null, title: 'the teacher', text: artifact.text };
    case 'turn':
      return { agent: artifact.speaker, title: `turn ${artifact.index + 1}`, text: transcriptOf(artifact.messages) };
    case 'solution':
      return { agent: null, title: `blind solve ${artifact.attempt}`, text: artifact.text };
    case 'output':
      return { agent: artifact.check, title: artifact.status, text: artifact.text };
  }
}

function keyed({ text, answer, missing }: Extract<Artifact, { kind: 'instruction' }>): string {
  if (missing !== null) return `${text}\n\nunanswerable: ${missing}`;
  return answer === null ? text : `${text}\n\nkey: ${answer}`;
}
