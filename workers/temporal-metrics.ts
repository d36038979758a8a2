import type { MetricMeter } from '@temporalio/common';
import type { BudgetState } from '../domain/budget';
import type { Metrics } from '../services/metrics/metrics';

/** Our metrics on Temporal's own meter, so that one endpoint shows both. */
export function temporalMetrics(meter: MetricMeter): Metrics {
  const answers = meter.createCounter('agentinstruct_answers', '', 'answers of models that were paid for');
  const hits = meter.createCounter('agentinstruct_journal_hits', '', 'calls that the journal answered');
  const tokens = meter.createCounter('agentinstruct_tokens', '', 'tokens of paid answers, input and output');
  const calls = meter.createCounter('agentinstruct_calls', '', 'calls that ended, by outcome');
  const seconds = meter.createHistogram(
    'agentinstruct_call_seconds',
    'float',
    '',
    'a call with its waits in the worker',
  );
  const waits = meter.createCounter('agentinstruct_waits', '', 'attempts that went back to wait, by cause');
  const samples = meter.createCounter('agentinstruct_samples', '', 'samples that were stored, by verdict');
  const flows = meter.createGauge('agentinstruct_flows', 'int', '', 'flows of a run, by state, as the store has them');
  const showSpent = spentGauge(meter);
  const showBudget = budgetGauges(meter);
  return {
    spent: ({ run, skill, stage, model }, { made, journaled, inputTokens, outputTokens, usd }) => {
      const labels = { run, skill, stage, model };
      if (made > 0) answers.add(made, labels);
      if (journaled > 0) hits.add(journaled, labels);
      if (inputTokens > 0) tokens.add(inputTokens, { ...labels, kind: 'input' });
      if (outputTokens > 0) tokens.add(outputTokens, { ...labels, kind: 'output' });
      if (usd !== null && usd > 0) showSpent(labels, usd);
    },
    called: ({ run, skill, stage, model }, outcome, took) => {
      calls.add(1, { run, skill, stage, model, outcome });
      seconds.record(took, { stage, model });
    },
    waited: (cause) => waits.add(1, { cause }),
    sampled: ({ run, skill }, verdict) => samples.add(1, { run, skill, verdict }),
    flows: (run, counts) => {
      for (const [state, count] of Object.entries(counts)) flows.set(count, { run, state });
    },
    budget: showBudget,
  };
}

/** The meter's counters hold whole numbers, and most answers cost far less than a cent: so the sum is kept here. */
function spentGauge(meter: MetricMeter): (labels: Record<string, string>, usd: number) => void {
  const gauge = meter.createGauge(
    'agentinstruct_spent_usd',
    'float',
    '',
    'dollars of paid answers since this worker began',
  );
  const sums = new Map<string, number>();
  return (labels, usd) => {
    const key = JSON.stringify(labels);
    const sum = (sums.get(key) ?? 0) + usd;
    sums.set(key, sum);
    gauge.set(sum, labels);
  };
}

function budgetGauges(meter: MetricMeter): Metrics['budget'] {
  const about = 'the budget of a run and what of it is spent, reserved, unsettled';
  const dollars = meter.createGauge('agentinstruct_budget_usd', 'float', '', about);
  const tokens = meter.createGauge('agentinstruct_budget_tokens', 'int', '', about);
  return (run, { budget, ...parts }: BudgetState) => {
    const { spent, reserved, unsettled } = parts;
    const shown = Object.entries({ limit: budget, spent, reserved, unsettled });
    for (const [part, { usd, tokens: count }] of shown) {
      if (budget.usd !== null && usd !== null) dollars.set(usd, { run, part });
      if (budget.tokens !== null && count !== null) tokens.set(count, { run, part });
    }
  };
}
