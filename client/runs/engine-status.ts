import { ifKnown } from '../../services/engine/if-known';
import { untilClosed } from '../../services/engine/until-closed';
import { errorMessage } from '../../services/error-message';
import type { Context } from '../context';

/** A server that does not answer is no news by itself: it may be busy. */
const ANSWER_TIMEOUT_MS = 5_000;
/** What a worker has left to do for a run that has ended: one workflow task. */
const CLOSE_WAIT_MS = 5_000;

/** `UNKNOWN` where the server holds no such workflow: its data was lost. Null where it cannot be asked. */
export async function engineStatus(
  context: Context,
  name: string,
  say: (line: string) => void,
): Promise<string | null> {
  const { client } = await context.engine(say);
  try {
    const description = await client.connection.withDeadline(Date.now() + ANSWER_TIMEOUT_MS, () =>
      ifKnown(() => client.workflow.getHandle(name).describe()),
    );
    return description?.status.name ?? 'UNKNOWN';
  } catch (error) {
    say(`the Temporal server does not answer: ${errorMessage(error)}`);
    return null;
  }
}

/**
 * The end of a run stands in the store a moment before its workflow closes: a worker that left between would leave it open
 * in the Temporal UI.
 */
export function untilRunClosed(context: Context, name: string, say: (line: string) => void): Promise<void> {
  return untilClosed(() => engineStatus(context, name, say), Date.now() + CLOSE_WAIT_MS);
}
