import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../error-code';

/** `<home>/server.json`: written each time the server is ready, kept when it ends. A hint, verified before use. */
const serverRecordSchema = z.object({
  pid: z.number().int().positive(),
  address: z.string(),
  uiUrl: z.string(),
  /** The CLI that wrote the data file: no other may open it, for its schema is never migrated. */
  version: z.string(),
  dataFile: z.string(),
  /** ISO 8601, UTC. */
  startedAt: z.string(),
});
export type ServerRecord = z.infer<typeof serverRecordSchema>;

/** The record, or null where there is none or it cannot be understood (torn, edited): the processes tell the rest. */
export async function readServerRecord(home: string): Promise<ServerRecord | null> {
  try {
    return serverRecordSchema.parse(JSON.parse(await readFile(recordFile(home), 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

export async function writeServerRecord(home: string, record: ServerRecord): Promise<void> {
  const file = recordFile(home);
  await writeFile(`${file}.partial`, `${JSON.stringify(record, null, 2)}\n`);
  await rename(`${file}.partial`, file);
}

function recordFile(home: string): string {
  return join(home, 'server.json');
}
