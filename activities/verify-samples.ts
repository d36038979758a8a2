import { verify } from '../domain/checks/verify';
import type { FlowActivities, VerdictReport } from '../domain/contract/activities';
import { Lineage } from '../domain/lineage';
import { checkNamesFor, outputsOf, subjectOf } from './check-subject';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk } from './desk';

/** Holds every answered instruction against its checks; a sample that fails one is kept apart, with the reason. */
export function verifySamples(dependencies: Dependencies): FlowActivities['verifySamples'] {
  return async ({ flow, responses }) => {
    const desk = await openDesk(dependencies, flow);
    const lineage = new Lineage(await dependencies.store.artifacts.ofFlow(flow));
    return responses.map((id) => verdictOn(desk, lineage, id));
  };
}

function verdictOn(desk: Desk, lineage: Lineage, id: string): VerdictReport {
  const subject = subjectOf(desk, lineage, id);
  const { task, goal } = subject.instruction;
  const checks = verify(checkNamesFor(desk, task, goal), (name) => ({
    ...subject,
    outputs: outputsOf(lineage, id, name),
  }));
  const failed = checks.find(({ result }) => result === 'failed');
  const reason = failed ? `${failed.name}: ${failed.detail}` : null;
  return { response: id, verdict: failed ? 'rejected' : 'kept', reason, checks };
}
