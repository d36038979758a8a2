import type { Connection } from '@temporalio/client';
import { temporalConfig } from '../../temporal.config';

/** Those of our search attributes that the namespace does not know yet. */
export async function missingSearchAttributes(connection: Connection, namespace: string): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return temporalConfig.searchAttributes.filter((name) => !(name in customAttributes));
}
