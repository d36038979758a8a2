import { WorkflowNotFoundError } from '@temporalio/client';

/** What was asked of a workflow; null for one that the server no longer knows, or that has ended. */
export async function ifKnown<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
