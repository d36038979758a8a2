import { UserError } from '../../domain/errors';
import { errorMessage } from '../error-message';
import type { Engine } from './engine';
import { missingSearchAttributes } from './search-attributes';
import { withServer } from './with-server';

/** A cluster on another continent, behind TLS and a proxy, answers within this. */
const ANSWER_TIMEOUT_MS = 15_000;

/** gRPC: not allowed, not offered. Temporal Cloud answers so to the operator's calls. */
const NOT_FOR_US = [7, 12];

/** Temporal's number for the type Keyword. */
const KEYWORD = 2;

/** Checks that a server of others can be reached and knows the namespace, and adds our search attributes where they are missing. */
export async function prepareNamespace({ address, namespace, connection: options }: Engine): Promise<void> {
  try {
    await withServer(options, ANSWER_TIMEOUT_MS, async (connection) => {
      await connection.workflowService.describeNamespace({ namespace });
      await addSearchAttributes(connection, namespace);
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const ways =
      'check TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY and TEMPORAL_TLS, or unset them for a local server';
    throw new UserError(
      `the Temporal server at ${address} cannot be used (namespace ${namespace}): ${errorMessage(error)}; ${ways}`,
      address,
      1,
    );
  }
}

type Connection = Parameters<typeof missingSearchAttributes>[0];

async function addSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  let missing: string[] = [];
  try {
    missing = await missingSearchAttributes(connection, namespace);
    if (missing.length === 0) return;
    const searchAttributes = Object.fromEntries(missing.map((name) => [name, KEYWORD]));
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    if (!NOT_FOR_US.includes(Number(codeOf(error)))) throw error;
    if (missing.length > 0) throw notAllowed(missing, namespace);
    // what is there may not even be asked for, as on Temporal Cloud: a missing one shows at the first start of a workflow
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function notAllowed(missing: string[], namespace: string): UserError {
  const commands = missing.map(
    (name) => `temporal operator search-attribute create -n ${namespace} --name ${name} --type Keyword`,
  );
  return new UserError(
    `the namespace lacks search attributes and you may not add them; have someone run:\n${commands.join('\n')}`,
    namespace,
    1,
  );
}
