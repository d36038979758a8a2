import { Opened } from '../../../workers/opened';

test('what was opened is closed in the opposite order, each whatever becomes of the others', async () => {
  const closed: string[] = [];
  const opened = new Opened();
  opened.add(async () => void closed.push('connection'));
  opened.add(async () => Promise.reject(new Error('the worker broke down')));
  opened.add(async () => void closed.push('presence'));
  await expect(opened.close()).rejects.toThrow('the worker broke down');
  expect(closed).toEqual(['presence', 'connection']);
});

test('nothing is closed twice', async () => {
  let closed = 0;
  const opened = new Opened();
  opened.add(async () => {
    closed += 1;
  });
  await opened.close();
  await opened.close();
  expect(closed).toBe(1);
});
