import { drawPlan } from '../../domain/draw/draw-plan';
import type { ModelSettings, Role } from '../../domain/model-settings';
import { modelOf } from '../../domain/role-model';
import type { LaunchedSkill, RunDefinition } from '../../domain/run';
import type { Seed } from '../../domain/seed';
import { priceUsd } from '../../services/model/pricing';
import { Prompts } from '../../services/prompts/prompts';
import type { Store } from '../../services/store/store';
import type { EstimateDocument, EstimatedStage, Range } from '../money-documents';
import type { PreparedRun } from '../runs/prepare-run';
import { hoursOf } from './hours';
import { assumedLengths } from './lengths';
import { type Measured, measured } from './measured';
import { plannedCalls } from './planned-calls';
import { around, NOTHING, plus, rounded, spanned, times } from './range';

/** Flows of each skill that are drawn and rendered: enough for a mean, a second or two of work. */
const SAMPLE = 20;
/** How far a sample's mean may lie from the run's; a hundredth of this with ten thousand sampled flows. */
const SAMPLING_ERROR = 0.5;

/**
 * Of the instructions that writers are asked for, so many come. Few leave more room for refinement than many, so a
 * stage's ends may lie anywhere between.
 */
const SHARES = [0.35, 0.7, 1];

/** At least so many flows go on after each stage, and at most so many calls need a repair turn. */
const HAPPENS: Range = { low: 0.6, high: 1.25 };

/** One stage over the sample. */
interface Sum {
  calls: Range;
  input: Range;
  output: Range;
}

type StageSum = Sum & { role: Role };

/** What a prepared run would take, by stage, before anything is sent (design §9). */
export async function estimateRun(store: Store, prepared: PreparedRun): Promise<EstimateDocument> {
  const { name, definition, flows } = prepared;
  const known = await measured(store, definition.skills);
  const perSkill = definition.skills.map((skill) => estimateSkill(prepared, skill, known));
  const stages = perSkill.flatMap((each) => each.stages);
  const tokens = stages.map((stage) => plus(stage.tokens.input, stage.tokens.output)).reduce(plus, NOTHING);
  return {
    name,
    flows: flows.length,
    sampled: perSkill.reduce((sum, each) => sum + each.sampled, 0),
    calls: stages.map(({ calls }) => calls).reduce(plus, NOTHING),
    tokens,
    usd: sumOfPrices(stages.map(({ usd }) => usd)),
    hours: hoursOf(stages, definition),
    stages,
  };
}

/** The flows that come first: their order is the draw's, so that they are a fair sample. */
function estimateSkill(
  { definition, flows, seeds }: PreparedRun,
  launched: LaunchedSkill,
  known: Measured,
): { sampled: number; stages: EstimatedStage[] } {
  const id = launched.definition.skill;
  const mine = flows.filter(({ skill }) => skill === id).toSorted((a, b) => a.position - b.position);
  const taken = mine.slice(0, SAMPLE).map(({ seed }) => seed);
  const sample = seeds.filter((seed) => taken.includes(seed.id));
  const error = sample.length < mine.length ? SAMPLING_ERROR / Math.sqrt(sample.length) : 0;
  const factor = times(HAPPENS, around(mine.length / Math.max(1, sample.length), error));
  const stages = [...sumsOf(definition, launched, sample)].map(([stage, sum]) => {
    const settings = modelOf(definition, sum.role).settings;
    return { skill: id, stage, ...stageOf(sum, settings, factor, known(id, stage, settings.model)) };
  });
  return { sampled: sample.length, stages };
}

/** By stage, from the least to the most that any share makes of it. */
function sumsOf(definition: RunDefinition, launched: LaunchedSkill, sample: readonly Seed[]): Map<string, StageSum> {
  const perShare = SHARES.map((share) => sumsAt(share, definition, launched, sample));
  const stages = new Map(perShare.flatMap((sums) => [...sums].map(([stage, { role }]) => [stage, role] as const)));
  const span = (stage: string, of: keyof Sum) => spanned(perShare.map((sums) => sums.get(stage)?.[of] ?? NOTHING));
  return new Map(
    [...stages].map(([stage, role]) => [
      stage,
      { role, calls: span(stage, 'calls'), input: span(stage, 'input'), output: span(stage, 'output') },
    ]),
  );
}

function sumsAt(
  share: number,
  definition: RunDefinition,
  { definition: skill, bases = [], settings }: LaunchedSkill,
  sample: readonly Seed[],
): Map<string, StageSum> {
  const prompts = new Prompts(skill, definition.language);
  const stages = new Map<string, StageSum>();
  for (const seed of sample) {
    const plan = drawPlan({ drawSeed: definition.drawSeed, seed: seed.id, kind: seed.kind, skill, bases, settings });
    for (const call of plannedCalls({ skill, prompts, seed, plan, share })) {
      const { role, calls, ...sum } = stages.get(call.stage) ?? { role: call.role, ...NONE };
      const { input, output } = assumedLengths(call, seed, modelOf(definition, role).settings);
      stages.set(call.stage, {
        role,
        calls: plus(calls, ONE),
        input: plus(sum.input, input),
        output: plus(sum.output, output),
      });
    }
  }
  return stages;
}

const NONE: Sum = { calls: NOTHING, input: NOTHING, output: NOTHING };
const ONE: Range = { low: 1, high: 1 };

/** Measured lengths go before assumed ones. */
function stageOf(sum: StageSum, settings: ModelSettings, factor: Range, known: ReturnType<Measured>) {
  const calls = times(sum.calls, factor);
  const tokens = (of: 'input' | 'output') =>
    rounded(known === null ? times(sum[of], factor) : times(calls, known.lengths[of]));
  const [input, output] = [tokens('input'), tokens('output')];
  return {
    role: sum.role,
    model: settings.model,
    calls: rounded(calls),
    tokens: { input, output },
    usd: priceOf(settings, input, output),
    measured: known?.calls ?? 0,
  };
}

function priceOf(settings: ModelSettings, input: Range, output: Range): Range | null {
  const usd = (end: 'low' | 'high') => {
    const tokens = { inputTokens: input[end], cachedInputTokens: 0, outputTokens: output[end] };
    return priceUsd(settings, tokens, new Date());
  };
  const [low, high] = [usd('low'), usd('high')];
  return low === null || high === null ? null : { low, high };
}

function sumOfPrices(prices: readonly (Range | null)[]): Range | null {
  return prices.reduce((sum, price) => (sum === null || price === null ? null : plus(sum, price)), NOTHING);
}
