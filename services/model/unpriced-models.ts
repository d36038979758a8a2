import { type ModelSettings, ROLES } from '../../domain/model-settings';
import { modelNameOf } from '../../domain/role-model';
import type { RunDefinition } from '../../domain/run';
import { priceUsd } from './pricing';

/** Any tokens at all: only whether there is a price matters. */
const SOME_TOKENS = { inputTokens: 1, cachedInputTokens: 0, outputTokens: 1 };

/** The models that some role of a run uses and whose price nobody knows: the run file's name and the model's id. */
export function unpricedModels({
  models,
  roles,
}: Pick<RunDefinition, 'models' | 'roles'>): { name: string; model: string }[] {
  const used = new Set(ROLES.map((role) => modelNameOf({ roles }, role)));
  return Object.entries(models)
    .filter(([name, settings]) => used.has(name) && !isPriced(settings))
    .map(([name, { model }]) => ({ name, model }));
}

function isPriced(settings: ModelSettings): boolean {
  return priceUsd(settings, SOME_TOKENS, new Date()) !== null;
}
