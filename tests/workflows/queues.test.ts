import type { AgentInstruct } from '../../client/agent-instruct';
import type { RunDocument } from '../../client/documents';
import { modelQueue, WORKFLOWS_QUEUE } from '../../domain/queues';
import type { Sample } from '../../domain/sample';
import { temporalConfig } from '../../temporal.config';
import { until } from '../support/until';
import { openWorkshop, type Workshop } from '../support/workshop';

const STRONG = modelQueue('strong');

describe('a model with a queue of its own', () => {
  jest.setTimeout(120_000);
  let workshop: Workshop;
  let plain: Workshop;
  const stops: AbortController[] = [];

  beforeAll(async () => {
    const models = { models: ['fake', 'strong'] };
    [workshop, plain] = await Promise.all([openWorkshop(models), openWorkshop(models)]);
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop.abort();
  });
  afterAll(async () => {
    await Promise.all([workshop.close(), plain.close()]);
  });

  /** The teacher is the model that may have the queue. */
  const withTeacher = ({ model }: Workshop) => ({
    models: { default: { model: 'fake', baseUrl: model.baseUrl }, strong: { model: 'strong', baseUrl: model.baseUrl } },
    roles: { teacher: 'strong' },
  });

  /** As `worker --queues` does it; ends with the test. */
  function work(library: AgentInstruct, queues: string[]): { said: string[]; ended: Promise<unknown> } {
    const said: string[] = [];
    const stop = new AbortController();
    stops.push(stop);
    const say = (line: string) => void said.push(line);
    return { said, ended: library.worker({ run: null, queues, signal: stop.signal, say }) };
  }

  const without = (samples: Sample[]) =>
    samples.map(({ metadata: { workflow: _, ...metadata }, ...sample }) => ({ ...sample, metadata }));

  it('waits for a worker on that queue, says which is missing, and makes the same samples', async () => {
    await plain.run({ name: 'one-queue', ...withTeacher(plain) });
    const library = workshop.open();
    const file = workshop.file({ name: 'two-queues', ...withTeacher(workshop), queues: [STRONG] });
    const run = await library.launch({ file, worker: 'own', say: () => {} });
    const waiting = await until(
      () => library.run('two-queues'),
      ({ spending }) => spending.some(({ stage }) => stage === 'editInstructions'),
    );
    expect(waiting.state).toBe('blocked');
    expect(waiting.blocked).toEqual([
      {
        model: 'strong',
        reason: 'no worker on the queue model:strong; start one with: npx agentinstruct worker --queues model:strong',
        passes: false,
        since: waiting.startedAt,
      },
    ]);
    expect(waiting.spending.filter(({ model }) => model === 'strong')).toEqual([]);

    work(workshop.open(), [STRONG]);
    expect(await run.result()).toMatchObject({ state: 'completed', flows: { done: 4, failed: 0 } });
    expect(without(await workshop.samples('two-queues'))).toEqual(without(await plain.samples('one-queue')));
  });

  it('takes the calls of that model and no others', async () => {
    const [flow] = await workshop.flows('two-queues');
    const { events } = await workshop.engine.workflow.getHandle(flow?.workflowId ?? '').fetchHistory();
    const queues = new Map<string, Set<string>>();
    for (const event of events ?? []) {
      const scheduled = event.activityTaskScheduledEventAttributes;
      const type = scheduled?.activityType?.name;
      if (!scheduled || !type) continue;
      queues.set(type, (queues.get(type) ?? new Set()).add(scheduled.taskQueue?.name ?? ''));
    }
    const own = temporalConfig.taskQueue(workshop.store.id, STRONG);
    const main = temporalConfig.taskQueue(workshop.store.id);
    expect(queues.get('respond')).toEqual(new Set([own]));
    for (const [type, names] of queues) if (type !== 'respond') expect(names).toEqual(new Set([main]));
    expect([...queues.keys()]).toEqual(expect.arrayContaining(['planFlow', 'writeInstructions', 'saveSamples']));
  });

  it('needs a worker for the workflows too; one process may serve both', async () => {
    const library = workshop.open();
    const file = workshop.file({ name: 'both-queues', ...withTeacher(workshop), queues: [STRONG], drawSeed: 8 });
    const only = work(workshop.open(), [STRONG]);
    const run = await library.launch({ file, worker: 'none', say: () => {} });
    const blocked = await until(
      () => library.run('both-queues'),
      ({ blocked }: RunDocument) => blocked.length === 1,
    );
    expect(blocked.blocked).toMatchObject([{ model: null, reason: 'no worker' }]);
    for (const stop of stops.splice(0)) stop.abort();
    await only.ended;
    work(workshop.open(), [WORKFLOWS_QUEUE, STRONG]);
    expect(await run.result()).toMatchObject({ state: 'completed', flows: { done: 4, failed: 0 } });
  });

  it('may be given up when a run goes on: new flows need its workers no more', async () => {
    await workshop.run({ name: 'both-queues', ...withTeacher(workshop), queues: [], drawSeed: 8 });
    const document = await workshop.run({
      name: 'given-up',
      ...withTeacher(workshop),
      queues: [],
      limit: 2,
      drawSeed: 9,
    });
    expect(document).toMatchObject({ state: 'completed', flows: { done: 2, failed: 0 } });
  });
});

describe('a worker that may wait in vain', () => {
  let workshop: Workshop;
  let other: Workshop;
  beforeAll(async () => {
    [workshop, other] = await Promise.all([openWorkshop(), openWorkshop()]);
  });
  afterAll(async () => {
    await Promise.all([workshop.close(), other.close()]);
  });

  /** What a worker says before it works. */
  async function said(library: AgentInstruct, queues: string[]): Promise<string> {
    const lines: string[] = [];
    const stop = new AbortController();
    const say = (line: string) => {
      lines.push(line);
      if (line.startsWith('working on ')) stop.abort();
    };
    await library.worker({ run: null, queues, signal: stop.signal, say });
    return lines.join('\n');
  }

  it('says that the server has runs of another store, which variable names a key, and that no run has its queue', async () => {
    const library = workshop.open();
    const file = workshop.file({ name: 'in-vain' });
    await library.launch({ file, worker: 'none', say: () => {} });
    expect(await said(other.open(), [WORKFLOWS_QUEUE])).toMatch(
      /runs of another store \(agentinstruct-.*\): to work for those set DATABASE_URL/,
    );
    const keyless = await said(workshop.open({ OPENAI_API_KEY: '' }), [WORKFLOWS_QUEUE]);
    expect(keyless).toContain('the run "in-vain" asks its model default with OPENAI_API_KEY, which is not set here');
    expect(await said(workshop.open(), [modelQueue('default')])).toContain(
      'no running run has the queue model:default; its run file would say: queues: [model:default]',
    );
    expect(await said(workshop.open(), [WORKFLOWS_QUEUE])).toMatch(/^working on agentinstruct-\w+ at [\d.:]+$/);
  });
});
