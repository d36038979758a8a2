import type { Budget } from '../../domain/budget';
import { unknownPrice } from '../../domain/budget-words';
import { UserError } from '../../domain/errors';
import { type ModelSettings, ROLES } from '../../domain/model-settings';
import { modelNameOf } from '../../domain/role-model';
import type { RunDefinition } from '../../domain/run';
import { priceUsd } from '../../services/model/pricing';

/** Any tokens at all: only whether there is a price matters. */
const SOME_TOKENS = { inputTokens: 1, cachedInputTokens: 0, outputTokens: 1 };

/** Says which models have no known price; with a budget in dollars that is an error. */
export function checkPrices(
  { models, roles }: RunDefinition,
  budget: Budget | null,
  say: (line: string) => void,
): void {
  const used = new Set(ROLES.map((role) => modelNameOf({ roles }, role)));
  for (const [name, settings] of Object.entries(models)) {
    if (!used.has(name) || isPriced(settings)) continue;
    if (budget !== null && budget.usd !== null) throw new UserError(unknownPrice(name, settings.model), 'budget');
    say(`the price of the model "${settings.model}" is not known: dollars are not shown; models.${name}.price sets it`);
  }
}

export function isPriced(settings: ModelSettings): boolean {
  return priceUsd(settings, SOME_TOKENS, new Date()) !== null;
}
