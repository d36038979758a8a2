import type { Connection } from '@temporalio/client';
import { temporalConfig } from '../../temporal.config';
import { grpcCode, INVALID_ARGUMENT } from './grpc-code';

/** Those of our search attributes that the namespace does not know yet; asks what only an operator may ask on some servers. */
export async function missingSearchAttributes(connection: Connection, namespace: string): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return temporalConfig.searchAttributes.filter((name) => !(name in customAttributes));
}

/** The same by trying each in a query, which every client may do: a server refuses one that names what it does not know. */
export async function unusableSearchAttributes(
  connection: Pick<Connection, 'workflowService'>,
  namespace: string,
): Promise<string[]> {
  const found = await Promise.all(
    temporalConfig.searchAttributes.map(async (name) => ((await isUsable(connection, namespace, name)) ? [] : [name])),
  );
  return found.flat();
}

async function isUsable(
  { workflowService }: Pick<Connection, 'workflowService'>,
  namespace: string,
  name: string,
): Promise<boolean> {
  try {
    await workflowService.countWorkflowExecutions({ namespace, query: `${name} = 'none'` });
    return true;
  } catch (error) {
    if (grpcCode(error) === INVALID_ARGUMENT) return false;
    throw error;
  }
}
