import type { Artifact } from '../../domain/artifact';
import { UserError } from '../../domain/errors';
import { sampleRow } from '../../services/dataset/sample-row';
import { sha256Hex } from '../../services/hash';
import type { Context } from '../context';
import type { PreviewDocument, PreviewStage } from '../documents';
import { callDocuments } from '../reports/call-documents';
import { follow } from './follow';
import type { PreparedRun } from './prepare-run';

/**
 * One seed through every stage: a run of its own of one seed, named by what it would do. What it pays for is free for
 * the run itself, and a second look at the same preview costs nothing.
 */
export async function previewRun(context: Context, prepared: PreparedRun): Promise<PreviewDocument> {
  const one = firstSeedOf(prepared);
  const handle = await follow(context, one, { worker: 'own', say: () => {} });
  for await (const { blocked } of handle.progress()) {
    const [block] = blocked.filter(({ model }) => model !== null);
    if (block === undefined) continue;
    await handle.detach();
    throw new UserError(block.reason, block.model, 1);
  }
  const { tokens, usd } = await handle.result();
  return { ...(await shown(context, one)), tokens, usd };
}

/** The seed that comes first, for each skill that takes it. */
function firstSeedOf(prepared: PreparedRun): PreparedRun {
  const first = Math.min(...prepared.flows.map(({ position }) => position));
  const flows = prepared.flows.filter(({ position }) => position === first);
  const seeds = prepared.seeds.filter(({ id }) => flows.some(({ seed }) => seed === id));
  const name = `preview-${sha256Hex(JSON.stringify([prepared.definition, seeds])).slice(0, 10)}`;
  return { ...prepared, name, seeds, flows };
}

async function shown(
  context: Context,
  { name, seeds, flows }: PreparedRun,
): Promise<Omit<PreviewDocument, 'tokens' | 'usd'>> {
  const store = await context.store();
  const stages: PreviewStage[] = [];
  const samples: Record<string, unknown>[] = [];
  for (const { skill, seed } of flows) stages.push(...(await stagesOf(context, { run: name, skill, seed })));
  for await (const sample of store.samples.stream(name)) samples.push({ ...sampleRow(sample) });
  const [seed] = seeds;
  if (seed === undefined) throw new Error('a prepared run has a seed');
  const { id, title, source, text } = seed;
  return { seed: { id, title, source, text }, stages, samples };
}

const STAGE_OF = {
  content: 'transformContent',
  instruction: 'writeInstructions',
  suggestion: 'suggestEdits',
  response: 'respond',
  turn: 'respond',
  solution: 'respond',
  output: 'runPrograms',
} as const;
const STAGES: readonly string[] = [
  'transformContent',
  'writeInstructions',
  'suggestEdits',
  'editInstructions',
  'respond',
  'simulateTurn',
];

/** Every call of one flow, stage by stage: those that made something, and those in the ledger. */
async function stagesOf(context: Context, flow: { run: string; skill: string; seed: string }): Promise<PreviewStage[]> {
  const store = await context.store();
  const made = await store.artifacts.ofFlow(flow);
  const steps = made.map(({ artifact, calls }) => {
    return {
      stage: stageOf(artifact),
      agent: agentOf(artifact),
      outcome: 'made',
      calls,
    };
  });
  for await (const { skill, seed, stage, agent, outcome, calls } of store.failures.stream(flow.run)) {
    if (skill === flow.skill && seed === flow.seed) steps.push({ stage, agent, outcome, calls });
  }
  const distinct = [
    ...new Map(steps.filter(({ calls }) => calls.length > 0).map((step) => [step.calls.join(), step])).values(),
  ];
  const ordered = distinct.toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  const documents = ordered.map(async ({ calls, ...step }) => {
    const found = await callDocuments(store, calls);
    return found.map(({ prompt, answer }) => ({ skill: flow.skill, ...step, prompt, answer }));
  });
  return (await Promise.all(documents)).flat();
}

function stageOf(artifact: Artifact): string {
  if (artifact.kind === 'instruction' && artifact.parent !== null) return 'editInstructions';
  const simulated = artifact.kind === 'turn' && (artifact.speaker === 'user' || artifact.speaker === 'world');
  return simulated ? 'simulateTurn' : STAGE_OF[artifact.kind];
}

function agentOf(artifact: Artifact): string | null {
  switch (artifact.kind) {
    case 'content':
      return artifact.transformation;
    case 'instruction':
      return artifact.goal ?? artifact.task;
    case 'suggestion':
      return artifact.goal;
    case 'turn':
      return artifact.speaker;
    case 'output':
      return artifact.check;
    case 'response':
    case 'solution':
      return null;
  }
}
