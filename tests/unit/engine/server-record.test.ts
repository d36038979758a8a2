import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readServerRecord, writeServerRecord } from '../../../services/engine/server-record';
import { scratchFolder } from '../../support/scratch-folder';

const home = scratchFolder('record');
const record = {
  pid: 7,
  address: '127.0.0.1:7233',
  uiUrl: 'http://127.0.0.1:8233',
  version: '1.9.1',
  dataFile: join(home, 'temporal.db'),
  startedAt: '2026-01-01T00:00:00.000Z',
};

test('a record is read as it was written', async () => {
  expect(await readServerRecord(home)).toBeNull();
  await writeServerRecord(home, record);
  expect(await readServerRecord(home)).toEqual(record);
});

test.each(['', '{"pid": 7', '[]', '{"pid": "7"}', '{"pid": -1, "address": ""}', '\0\0\0'])(
  'a record that says %j is none',
  async (text) => {
    writeFileSync(join(home, 'server.json'), text);
    expect(await readServerRecord(home)).toBeNull();
  },
);
