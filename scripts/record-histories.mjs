#!/usr/bin/env node
// Records tests/histories anew from flows of real runs that a server still holds. Only for new workflow shapes: see tests/workflows/replay.test.ts.
//   node scripts/record-histories.mjs ADDRESS NAME=WORKFLOW_ID [NAME=WORKFLOW_ID ...]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

const [address, ...recordings] = process.argv.slice(2);
if (!address || recordings.length === 0) {
  process.stderr.write('usage: record-histories.mjs ADDRESS NAME=WORKFLOW_ID ...\n');
  process.exit(2);
}
const connection = await Connection.connect({ address });
const client = new Client({ connection });
for (const recording of recordings) {
  const [name, ...id] = recording.split('=');
  const history = await client.workflow.getHandle(id.join('=')).fetchHistory();
  const file = fileURLToPath(new URL(`../tests/histories/${name}.json`, import.meta.url));
  writeFileSync(file, `${historyToJSON(history)}\n`);
  process.stderr.write(`${file}: ${history.events?.length} events\n`);
}
await connection.close();
