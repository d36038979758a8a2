import { msToTs } from '@temporalio/common/lib/time';
import { missingSearchAttributes } from '../../services/engine/search-attributes';
import { withServer } from '../../services/engine/with-server';
import { say } from './said';

const ANSWER_MS = 30_000;
const DAY_MS = 86_400_000;

/** As `temporal operator namespace create` does it: that program need not be on this machine. */
export async function registerNamespace(address: string, namespace: string, days: number): Promise<void> {
  say(`$ temporal operator namespace create --namespace ${namespace} --retention ${days}d     (by its request)`);
  const workflowExecutionRetentionPeriod = msToTs(days * DAY_MS);
  await withServer({ address }, ANSWER_MS, ({ workflowService }) =>
    workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod }),
  );
}

export interface NamespaceFacts {
  retentionDays: number;
  /** Those of our search attributes that it does not know. */
  missing: string[];
}

export function namespaceFacts(address: string, namespace: string): Promise<NamespaceFacts> {
  return withServer({ address }, ANSWER_MS, async (connection) => {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    const seconds = Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0);
    return { retentionDays: (seconds * 1000) / DAY_MS, missing: await missingSearchAttributes(connection, namespace) };
  });
}
