import type { ModelGateway } from '../model/gateway';
import type { Metrics } from './metrics';

/** A gateway that tells how each call ended and how long it took. What is thrown is told where it becomes a failure. */
export function measuredGateway(gateway: ModelGateway, metrics: Metrics): ModelGateway {
  return {
    call: async (request, context) => {
      const began = performance.now();
      const outcome = await gateway.call(request, context);
      const { run, skill, stage, role } = context;
      const labels = { run: run.name, skill, stage, model: gateway.modelOf(run, role) };
      metrics.called(labels, outcome.kind, (performance.now() - began) / 1000);
      return outcome;
    },
    modelOf: (run, role) => gateway.modelOf(run, role),
    close: () => gateway.close(),
  };
}
