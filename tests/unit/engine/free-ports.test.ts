import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePorts } from '../../../services/engine/free-ports';

test('a wished port is given where it is free, another where it is taken', async () => {
  const [free = 0] = await freePorts('127.0.0.1', [null]);
  expect(await freePorts('127.0.0.1', [free])).toEqual([free]);
  const owner = createServer().listen(free, '127.0.0.1');
  await once(owner, 'listening');
  const [other] = await freePorts('127.0.0.1', [free]);
  expect(other).not.toBe(free);
  owner.close();
});

test('all ports differ, also when the same one is wished twice', async () => {
  const [free = 0] = await freePorts('127.0.0.1', [null]);
  const ports = await freePorts('127.0.0.1', [free, free, null, null]);
  expect(new Set(ports).size).toBe(4);
});
