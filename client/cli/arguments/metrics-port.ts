import type { Command } from 'commander';
import { metricsAddress } from '../../../services/metrics/metrics-address';
import type { EnvironmentFlags } from '../shell';

export interface MetricsFlag {
  metricsPort?: string;
}

/** `--metrics-port`, of whatever has a worker in it. */
export function withMetricsPort(command: Command): Command {
  const about = 'serve metrics for Prometheus at this port of this machine, or at IP:PORT for others too';
  return command.option('--metrics-port <port>', about, (text) => metricsAddress(text, '--metrics-port'));
}

/** What it puts in place of AGENTINSTRUCT_METRICS. */
export function metricsFlag({ metricsPort }: MetricsFlag): EnvironmentFlags {
  return metricsPort === undefined ? {} : { metrics: metricsPort };
}
