import type { Connection } from '@temporalio/client';
import { temporalConfig } from '../../temporal.config';
import { grpcCode, INVALID_ARGUMENT } from './grpc-code';

/** As much of a connection as is asked here. */
export interface AttributeServices {
  workflowService: Pick<Connection['workflowService'], 'countWorkflowExecutions'>;
  operatorService: {
    listSearchAttributes(request: { namespace: string }): Promise<{ customAttributes: Record<string, unknown> }>;
    addSearchAttributes(request: { namespace: string; searchAttributes: Record<string, number> }): Promise<unknown>;
  };
}

/** Those of our search attributes that the namespace does not know yet; asks what only an operator may ask on some servers. */
export async function missingSearchAttributes(
  { operatorService }: Pick<AttributeServices, 'operatorService'>,
  namespace: string,
): Promise<string[]> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  return temporalConfig.searchAttributes.filter((name) => !(name in customAttributes));
}

/** The same by trying each in a query, which every client may do: a server refuses one that names what it does not know. */
export async function unusableSearchAttributes(
  connection: Pick<AttributeServices, 'workflowService'>,
  namespace: string,
): Promise<string[]> {
  const found = await Promise.all(
    temporalConfig.searchAttributes.map(async (name) => ((await isUsable(connection, namespace, name)) ? [] : [name])),
  );
  return found.flat();
}

async function isUsable(
  { workflowService }: Pick<AttributeServices, 'workflowService'>,
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
