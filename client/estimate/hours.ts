import type { RunDefinition } from '../../domain/run';
import type { EstimatedStage, Range } from '../money-documents';
import { NOTHING, plus } from './range';

/** What a request takes before its first token, in seconds. */
const FIRST_TOKEN_SECONDS: Range = { low: 0.1, high: 2 };
/** From a hosted model at night to a large one on one's own machine. */
const TOKENS_PER_SECOND = { slow: 15, fast: 250 };
const SECONDS_AN_HOUR = 3_600;

/**
 * Wall time: no sooner than the busiest model with all its places in use; no later than all models one after the other
 * and one flow's stages after that.
 */
export function hoursOf(stages: readonly EstimatedStage[], { models }: RunDefinition): Range {
  const perModel = Object.values(models).map(({ model, inFlight }) => {
    const { low, high } = stages
      .filter((stage) => stage.model === model)
      .map(working)
      .reduce(plus, NOTHING);
    return { low: low / inFlight, high: high / inFlight };
  });
  const oneFlow = stages.map(oneCall).reduce(plus, NOTHING);
  const low = Math.max(0, ...perModel.map((seconds) => seconds.low));
  const high = perModel.reduce((sum, seconds) => sum + seconds.high, oneFlow.high);
  return { low: low / SECONDS_AN_HOUR, high: high / SECONDS_AN_HOUR };
}

/** Seconds of all calls of a stage, one after the other. */
function working({ calls, tokens }: EstimatedStage): Range {
  return {
    low: calls.low * FIRST_TOKEN_SECONDS.low + tokens.output.low / TOKENS_PER_SECOND.fast,
    high: calls.high * FIRST_TOKEN_SECONDS.high + tokens.output.high / TOKENS_PER_SECOND.slow,
  };
}

function oneCall(stage: EstimatedStage): Range {
  const { low, high } = working(stage);
  return { low: low / Math.max(1, stage.calls.low), high: high / Math.max(1, stage.calls.high) };
}
