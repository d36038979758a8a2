import { open } from 'node:fs/promises';
import type { RowFile } from './row-file';

/** Rows of one row group; the public release's files have groups of a thousand. */
const ROWS_PER_GROUP = 1000;

const COLUMN = { name: 'messages', type: 'STRING' } as const;

/** A parquet file with the release's one column, `messages`: each row a JSON text. */
export async function parquetFile(path: string): Promise<RowFile> {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const schema = schemaFromColumnData({ columnData: [{ ...COLUMN, data: [] }] });
  const parquet = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'agentinstruct' });
  let group: string[] = [];
  const flush = async () => {
    const columnData = [{ name: COLUMN.name, data: group }];
    group = [];
    await parquet.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
  };
  return {
    async add(text) {
      group.push(text);
      if (group.length >= ROWS_PER_GROUP) await flush();
    },
    async finish() {
      if (group.length > 0) await flush();
      await parquet.finish();
      await sync(path);
    },
    close: async () => {},
  };
}

/** The library's writer opens and closes the file for each stretch. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}
