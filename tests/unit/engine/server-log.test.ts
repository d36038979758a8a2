import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logSize, logTail } from '../../../services/engine/server-log';
import { scratchFolder } from '../../support/scratch-folder';

const file = join(scratchFolder('log'), 'server.log');

test('the tail of a log begins where it is told to', async () => {
  writeFileSync(file, 'of the start before\n');
  const since = await logSize(file);
  writeFileSync(file, 'of this start\n', { flag: 'a' });
  expect(await logTail(file, since)).toBe('of this start');
});

test('a panic shows its reason, however long the stack below it is', async () => {
  const frame = 'go.temporal.io/server/temporal.NewServer(...)\n\t/server/temporal/server.go:45 +0x867\n';
  const reason =
    'level=ERROR msg="Failed to start gRPC listener" error="bind: address already in use"\npanic: runtime error';
  writeFileSync(file, `${reason}\n\ngoroutine 1 [running]:\n${frame.repeat(100)}`);
  expect(await logTail(file, 0)).toBe(reason);
});

test('a long log shows its last words', async () => {
  writeFileSync(file, `first\n${'between\n'.repeat(20_000)}last\n`);
  const tail = await logTail(file, 0);
  expect(tail).toMatch(/between\nlast$/);
  expect(tail.length).toBeLessThanOrEqual(2_000);
});
