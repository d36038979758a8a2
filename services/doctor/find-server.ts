import { namedEngine } from '../engine/connect';
import { serverStatus } from '../engine/server-status';
import { withServer } from '../engine/with-server';
import type { Environment } from '../environment';
import { errorMessage } from '../error-message';
import { type Finding, fine, wrong } from './finding';

/** A cluster on another continent, behind TLS and a proxy, answers within this. */
const ANSWER_TIMEOUT_MS = 15_000;

/** The named Temporal server where one is named, else the home's own. */
export async function findServer(environment: Environment): Promise<Finding[]> {
  const named = namedEngine(environment);
  if (named === null) return [await findLocalServer(environment.home)];
  const name = `Temporal at ${named.address}`;
  try {
    const { namespace, connection: options } = named;
    await withServer(options, ANSWER_TIMEOUT_MS, ({ workflowService }) =>
      workflowService.describeNamespace({ namespace }),
    );
    return [fine(name, `answers, namespace ${namespace}`)];
  } catch (error) {
    return [
      wrong(name, errorMessage(error), 'check TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY and TEMPORAL_TLS'),
    ];
  }
}

async function findLocalServer(home: string): Promise<Finding> {
  const { state, detail, uiUrl, log } = await serverStatus(home);
  const name = 'local Temporal server';
  if (state === 'running') return fine(name, `${detail}, UI at ${uiUrl}`);
  if (state === 'stopped') return fine(name, 'stopped; `run` starts it');
  return wrong(name, detail, `\`agentinstruct server start\` mends it; ${log} may say why`);
}
