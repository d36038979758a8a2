import type { Budget } from '../../domain/budget';
import { unknownPrice } from '../../domain/budget-words';
import { UserError } from '../../domain/errors';
import type { RunDefinition } from '../../domain/run';
import { unpricedModels } from '../../services/model/unpriced-models';

/** Says which models have no known price; with a budget in dollars that is an error. */
export function checkPrices(definition: RunDefinition, budget: Budget | null, say: (line: string) => void): void {
  for (const { name, model } of unpricedModels(definition)) {
    if (budget !== null && budget.usd !== null) throw new UserError(unknownPrice(name, model), 'budget');
    say(`the price of the model "${model}" is not known: dollars are not shown; models.${name}.price sets it`);
  }
}
