import { activityInfo } from '@temporalio/activity';
import { type Artifact, messagesOf } from '../domain/artifact';
import type { FlowActivities, VerdictReport } from '../domain/contract/activities';
import { Lineage, usageOf } from '../domain/lineage';
import type { Sample } from '../domain/sample';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk } from './desk';

/** Ends the flow and writes its samples in one transaction: from then on the store says that it is done. */
export function saveSamples(dependencies: Dependencies): FlowActivities['saveSamples'] {
  return async ({ flow, counts, note, verdicts }) => {
    const desk = await openDesk(dependencies, flow);
    const lineage = new Lineage(await dependencies.store.artifacts.ofFlow(flow));
    const workflow = activityInfo().workflowExecution?.workflowId ?? '';
    const samples = verdicts.map((verdict) => composeSample(desk, lineage, verdict, workflow));
    await dependencies.store.samples.endFlow(flow, counts, note, samples);
  };
}

/** A sample has its instruction's id, so that a refined one names its parent's sample. */
function composeSample(desk: Desk, lineage: Lineage, report: VerdictReport, workflow: string): Sample {
  const response = lineage.response(report.response);
  const instruction = lineage.instruction(response.parent);
  const line = lineage.lineOf(response.id);
  const { id, task, goal, round, parent, unanswerable, answer } = instruction;
  const { verdict, reason, checks } = report;
  return {
    id,
    skill: desk.flow.skill,
    task,
    messages: messagesOf(response),
    tools: response.tools ?? null,
    metadata: {
      seed: desk.seed.id,
      source: desk.seed.source,
      transformation: lineage.content(instruction.content).transformation,
      goal,
      round,
      parent,
      unanswerable,
      answer,
      checks,
      judge: null,
      verdict,
      reason,
      models: modelsOf(line),
      usage: usageOf(line),
      workflow,
    },
  };
}

/** Of a dialogue the turns tell who made what: its last one may be the user's. */
function modelsOf(line: ReturnType<Lineage['lineOf']>): Record<string, string> {
  const made = line.filter(({ artifact, turns = [] }) => artifact.kind !== 'response' || turns.length === 0);
  const named = made.flatMap(({ artifact, model }) => (model === null ? [] : [[roleOf(artifact), model] as const]));
  return Object.fromEntries(named.toSorted(([a], [b]) => a.localeCompare(b)));
}

function roleOf(artifact: Artifact): string {
  switch (artifact.kind) {
    case 'content':
      return artifact.parent === null ? 'transformer' : 'editor';
    case 'instruction':
      return artifact.parent === null ? 'author' : 'editor';
    case 'suggestion':
      return 'suggester';
    case 'turn':
      return artifact.role ?? artifact.speaker;
    case 'response':
    case 'solution':
    case 'output':
      return 'teacher';
  }
}
