import type { Budget, BudgetState, Money } from './budget';

/** The sentence for a run that nothing is in flight of and whose next call does not fit: what is gone, and how to go on. */
export function budgetUsedUp(run: string, { budget, spent, unsettled }: BudgetState): string {
  const lost =
    unsettled.usd > 0 || unsettled.tokens > 0
      ? ` and ${amounts(budget, unsettled)} reserved for calls that were cut off and may have been paid`
      : '';
  return (
    `The budget of the run "${run}" is used up: of ${amounts(budget, budget)}, ${amounts(budget, spent)} spent${lost}; ` +
    `what is left does not cover the next call at its worst. ${howToRaise(run, budget)}`
  );
}

/** The sentence for a budget in dollars and a model whose price nobody knows. `name` is the model's in the run file. */
export function unknownPrice(name: string, model: string): string {
  return `the price of the model "${model}" is not known, so a budget in dollars cannot hold it: set models.${name}.price, or give a budget in tokens`;
}

function howToRaise(run: string, { usd, tokens }: Budget): string {
  if (usd === null) return 'Raise budget.tokens in the run file and run it again.';
  const file = tokens === null ? '' : ' (budget.tokens in the run file)';
  return `Raise it: run it again with --name ${run} --budget and more dollars${file}.`;
}

/** Of the kinds that the budget limits: `$1.2000 and 30,000 tokens are`. */
function amounts(budget: Budget, amount: Budget | Money): string {
  const dollars = budget.usd === null || amount.usd === null ? [] : [`$${amount.usd.toFixed(4)}`];
  const tokens =
    budget.tokens === null || amount.tokens === null ? [] : [`${amount.tokens.toLocaleString('en')} tokens`];
  return [...dollars, ...tokens].join(' and ');
}
