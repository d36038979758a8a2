import type { ModelSettings } from './model-settings';
import { quoted } from './quoted';
import { DEFAULT_MODEL } from './role-model';
import type { RunDefinition } from './run';

/** Limits of one model; what is left out is as in the run file. */
export interface ModelLimits {
  inFlight?: number;
  /** Requests per minute. */
  rpm?: number;
  /** Tokens per minute, input and output together. */
  tpm?: number;
}

/** What a person changed on a live run; an explicit launch clears it. */
export interface LimitOverrides {
  /** Skill flows open at once; null: as in the run file. */
  window: number | null;
  /** By the run file's name for the model. */
  limits: Record<string, ModelLimits>;
}

/** The argument of the update `limits`: new limits of one model, the run's window, and its budget in dollars. */
export interface LimitsChange extends ModelLimits {
  /** The run file's name for it; `default` where it is left out. */
  model?: string;
  window?: number;
  /** Dollars that the run may spend in all. */
  budget?: number;
}

/** The limits of one model that hold now; null: there is none. */
export interface EffectiveModelLimits {
  inFlight: number;
  /** Requests in any 60 seconds. */
  rpm: number | null;
  /** Tokens in any 60 seconds, input and output together. */
  tpm: number | null;
}

export interface EffectiveLimits {
  window: number;
  models: Record<string, EffectiveModelLimits>;
}

/** Each bound keeps a slip of the finger from starting something absurd. */
export const LIMIT_BOUNDS = {
  /** As `modelSettingsSchema` has it. */
  inFlight: { least: 1, most: 10_000 },
  /** Beyond what any provider sells. */
  rpm: { least: 1, most: 10_000_000 },
  tpm: { least: 1, most: 10_000_000_000 },
  /** Open workflows per run; a local server slows down long before the upper end. */
  window: { least: 1, most: 10_000 },
} as const;

/** A million dollars: more is a slip of the finger. */
export const MOST_USD = 1_000_000;

const COUNTS = ['inFlight', 'rpm', 'tpm', 'window'] as const;
const KEYS = [...COUNTS, 'budget'] as const;

/** Why this is no change of limits, in one sentence; null when it is one. It may come from anywhere, e.g. a form in the UI. */
export function limitsProblem(change: unknown): string | null {
  if (typeof change !== 'object' || change === null || Array.isArray(change))
    return 'limits are an object such as { "inFlight": 8 }';
  const given = new Map<string, unknown>(Object.entries(change));
  if (typeof (given.get('model') ?? DEFAULT_MODEL) !== 'string') return 'model is the name of a model in the run file';
  const known: readonly string[] = ['model', ...KEYS];
  const unknown = [...given.keys()].find((key) => !known.includes(key));
  if (unknown !== undefined) return `there is no limit ${quoted(unknown)}; limits are ${KEYS.join(', ')}`;
  if (!KEYS.some((key) => given.has(key))) return `no limit is named; limits are ${KEYS.join(', ')}`;
  const problems = [...COUNTS.map((key) => countProblem(key, given.get(key))), budgetProblem(given.get('budget'))];
  return problems.find((problem) => problem !== null) ?? null;
}

function budgetProblem(value: unknown): string | null {
  if (value === undefined || (typeof value === 'number' && value > 0 && value <= MOST_USD)) return null;
  return `budget is an amount of dollars above 0, up to ${MOST_USD}, not ${quoted(String(value))}`;
}

function countProblem(key: (typeof COUNTS)[number], value: unknown): string | null {
  const { least, most } = LIMIT_BOUNDS[key];
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return null;
  return `${key} is a whole number from ${least} to ${most}, not ${quoted(String(value))}`;
}

/** Why a run has no model of that name; null when it has one. */
export function modelProblem({ models }: Pick<RunDefinition, 'models'>, name: string): string | null {
  if (Object.hasOwn(models, name)) return null;
  return `the run has no model ${quoted(name)}; its models are ${Object.keys(models).map(quoted).join(', ')}`;
}

/** The overrides with one more change: what it leaves out stays. The budget has a place of its own. */
export function changedLimits({ window, limits }: LimitOverrides, change: LimitsChange): LimitOverrides {
  const { model = DEFAULT_MODEL, window: newWindow = window, budget: _budget, ...newLimits } = change;
  const ofModel = { ...limits[model], ...newLimits };
  return { window: newWindow, limits: Object.keys(ofModel).length === 0 ? limits : { ...limits, [model]: ofModel } };
}

export function effectiveLimits(
  { window, models }: Pick<RunDefinition, 'window' | 'models'>,
  overrides: LimitOverrides | null,
): EffectiveLimits {
  const named = Object.entries(models).map(([name, settings]) => {
    return [name, effectiveModelLimits(settings, overrides?.limits[name])];
  });
  return { window: overrides?.window ?? window, models: Object.fromEntries(named) };
}

/** The run file's limits of a model, and over them what was changed on the live run. */
export function effectiveModelLimits(
  { inFlight, rpm = null, tpm = null }: Pick<ModelSettings, 'inFlight' | 'rpm' | 'tpm'>,
  changed: ModelLimits = {},
): EffectiveModelLimits {
  return { inFlight: changed.inFlight ?? inFlight, rpm: changed.rpm ?? rpm, tpm: changed.tpm ?? tpm };
}

/** All calls that a run's models may have in flight together. */
export function inFlightInAll({ models }: EffectiveLimits): number {
  return Object.values(models).reduce((sum, { inFlight }) => sum + inFlight, 0);
}
