import { activityInfo } from '@temporalio/activity';
import type { Artifact } from '../domain/artifact';
import type { FlowActivities, VerdictReport } from '../domain/contract/activities';
import { Lineage, usageOf } from '../domain/lineage';
import type { Sample } from '../domain/sample';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk } from './desk';

/** Ends the flow and writes its samples in one transaction: from then on the store says that it is done. */
export function saveSamples(dependencies: Dependencies): FlowActivities['saveSamples'] {
  return async ({ flow, counts, note, verdicts }) => {
    const desk = await openDesk(dependencies, { flow });
    const lineage = new Lineage(await dependencies.store.artifacts.ofFlow(flow));
    const workflow = activityInfo().workflowExecution?.workflowId ?? '';
    const samples = verdicts.map((verdict) => composeSample(desk, lineage, verdict, workflow));
    await dependencies.store.samples.endFlow(flow, counts, note, samples);
    for (const { metadata } of samples) dependencies.metrics.sampled(flow, metadata.verdict);
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
    messages: [
      { role: 'user', content: response.prompt },
      { role: 'assistant', content: response.text },
    ],
    tools: null,
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

function modelsOf(line: ReturnType<Lineage['lineOf']>): Record<string, string> {
  const named = line.flatMap(({ artifact, model }) => (model === null ? [] : [[roleOf(artifact), model] as const]));
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
    case 'response':
      return 'teacher';
  }
}
