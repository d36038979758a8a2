import { modelOfQueue, modelQueue, queueProblem, WORKFLOWS_QUEUE } from '../../../domain/queues';
import { queueOfRole, queuesOf } from '../../../domain/routes';
import { temporalConfig } from '../../../temporal.config';

const roles = { teacher: 'strong' };

describe('where calls are sent', () => {
  it('is the queue of the workflows where the run names no queue, as runs of older releases do', () => {
    expect(queuesOf({ roles })).toEqual([WORKFLOWS_QUEUE]);
    expect(queuesOf({ roles, queues: [] })).toEqual([WORKFLOWS_QUEUE]);
  });

  it('is the queue of the model that does the role', () => {
    const run = { roles, queues: ['model:strong'] };
    expect(queueOfRole(run, 'teacher')).toBe('model:strong');
    expect(queueOfRole(run, 'author')).toBe(WORKFLOWS_QUEUE);
    expect(queuesOf({ roles, queues: ['model:strong', 'model:default'] }).sort()).toEqual([
      'model:default',
      'model:strong',
      WORKFLOWS_QUEUE,
    ]);
  });

  it('needs no worker on the queue of a model that does nothing', () => {
    expect(queuesOf({ roles: {}, queues: ['model:strong'] })).toEqual([WORKFLOWS_QUEUE]);
  });

  it('is a task queue of the store, and that of the workflows keeps the name it had', () => {
    expect(temporalConfig.taskQueue('ab12')).toBe('agentinstruct-ab12');
    expect(temporalConfig.taskQueue('ab12', WORKFLOWS_QUEUE)).toBe('agentinstruct-ab12');
    expect(temporalConfig.taskQueue('ab12', modelQueue('strong'))).toBe('agentinstruct-ab12-model:strong');
  });
});

describe('a queue', () => {
  it.each([WORKFLOWS_QUEUE, 'model:default', 'model:gpt-5_x.1'])('may be %s', (name) => {
    expect(queueProblem(name)).toBeNull();
  });

  it.each(['', 'model:', 'model:a b', 'model:../x', 'models:x', 'WORKFLOWS', `model:${'x'.repeat(65)}`])(
    'is not %j',
    (name) => expect(queueProblem(name)).toContain('is no queue'),
  );

  it('of a model names it', () => {
    expect(modelOfQueue(modelQueue('strong'))).toBe('strong');
    expect(modelOfQueue(WORKFLOWS_QUEUE)).toBeNull();
  });
});
