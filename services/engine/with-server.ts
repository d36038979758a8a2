import { Connection, type ConnectionOptions } from '@temporalio/client';

/** One short use of a Temporal server; the connection is closed, so that it holds no process open. */
export async function withServer<T>(
  options: ConnectionOptions,
  timeoutMs: number,
  use: (connection: Connection) => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  const connection = await Connection.connect({ ...options, connectTimeout: timeoutMs });
  try {
    return await connection.withDeadline(deadline, () => use(connection));
  } finally {
    await connection.close();
  }
}
