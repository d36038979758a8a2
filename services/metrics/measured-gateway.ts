import type { TurnOutcome } from '../../domain/outcome';
import type { CallContext, ModelGateway } from '../model/gateway';
import type { Metrics } from './metrics';

/** A gateway that tells how each call ended and how long it took. What is thrown is told where it becomes a failure. */
export function measuredGateway(gateway: ModelGateway, metrics: Metrics): ModelGateway {
  const measured = async <Outcome extends TurnOutcome<unknown>>(
    { run, skill, stage, role }: CallContext,
    ask: () => Promise<Outcome>,
  ): Promise<Outcome> => {
    const began = performance.now();
    const outcome = await ask();
    const labels = { run: run.name, skill, stage, model: gateway.modelOf(run, role) };
    // a turn that calls tools has made something: what it asks for
    const kind = outcome.kind === 'called' ? 'made' : outcome.kind;
    metrics.called(labels, kind, (performance.now() - began) / 1000);
    return outcome;
  };
  return {
    call: (request, context) => measured(context, () => gateway.call(request, context)),
    turn: (request, context) => measured(context, () => gateway.turn(request, context)),
    modelOf: (run, role) => gateway.modelOf(run, role),
    close: () => gateway.close(),
  };
}
