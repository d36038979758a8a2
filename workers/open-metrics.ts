import { Runtime } from '@temporalio/worker';
import type { Environment } from '../services/environment';
import type { Metrics } from '../services/metrics/metrics';
import { NO_METRICS } from '../services/metrics/no-metrics';
import { temporalMetrics } from './temporal-metrics';

/** The metrics of this process's one endpoint, after `installRuntime`; none where no address is named. */
export function openMetrics({ metrics }: Environment): Metrics {
  return metrics === null ? NO_METRICS : temporalMetrics(Runtime.instance().metricMeter);
}
