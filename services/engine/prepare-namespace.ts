import { UserError } from '../../domain/errors';
import { errorMessage } from '../error-message';
import { addSearchAttributes } from './add-search-attributes';
import type { Engine } from './engine';
import { withServer } from './with-server';

/** A cluster on another continent, behind TLS and a proxy, answers within this. */
const ANSWER_TIMEOUT_MS = 15_000;
/** New search attributes are waited for up to a minute. */
const PREPARED_WITHIN_MS = 90_000;

/** Checks that a server of others can be reached and knows the namespace, and adds our search attributes where they are missing. */
export async function prepareNamespace({ address, namespace, connection: options }: Engine): Promise<void> {
  try {
    await withServer(options, ANSWER_TIMEOUT_MS, ({ workflowService }) =>
      workflowService.describeNamespace({ namespace }),
    );
    await withServer(options, PREPARED_WITHIN_MS, (connection) => addSearchAttributes(connection, namespace));
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
