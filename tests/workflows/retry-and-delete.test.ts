import { GENERATION_RUN } from '../../domain/contract/workflows';
import { until } from '../support/until';
import { openWorkshop, type Workshop } from '../support/workshop';

describe('a retry', () => {
  let workshop: Workshop;
  beforeEach(async () => {
    workshop = await openWorkshop();
  });
  afterEach(() => workshop.close());

  const retry = async (name: string, reason: string | null = null) => {
    const library = workshop.open();
    const handle = await library.retry({ name, reason, worker: 'own', say: () => {} });
    const document = await handle.result();
    await library.close();
    return document;
  };
  const idsBySeed = async (name: string) => {
    const ids = new Map<string, string[]>();
    for (const { id, metadata } of await workshop.samples(name))
      ids.set(metadata.seed, [...(ids.get(metadata.seed) ?? []), id]);
    return ids;
  };

  it('asks for another answer of the calls that failed, and pays for nothing else', async () => {
    workshop.model.options.faults = [{ fault: { kind: 'prose' }, match: 'lighthouse number 2' }];
    const first = await workshop.run({ name: 'bad-weather' });
    const before = await idsBySeed('bad-weather');
    const { requests } = workshop.model.counters;
    const failed = (await workshop.open().failures('bad-weather')).groups.reduce((sum, { count }) => sum + count, 0);
    expect(failed).toBeGreaterThan(0);

    workshop.model.options.faults = [];
    const second = await retry('bad-weather');
    expect(second).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
    expect((await workshop.open().failures('bad-weather')).groups).toEqual([]);
    expect(second.samples.kept).toBeGreaterThan(first.samples.kept);
    expect(workshop.model.counters.requests).toBeGreaterThan(requests);
    expect(Math.max(...Object.values(workshop.model.counters.paidByHash))).toBe(1);

    const after = await idsBySeed('bad-weather');
    const untouched = [...before.keys()].filter((seed) => (after.get(seed) ?? []).join() === before.get(seed)?.join());
    expect(untouched.length).toBeGreaterThanOrEqual(3);

    const paid = workshop.model.counters.requests;
    expect(await retry('bad-weather')).toMatchObject({ state: 'completed', samples: second.samples });
    expect(workshop.model.counters.requests).toBe(paid);
  }, 90_000);

  it('starts anew where the workflow of the run that ended is still open', async () => {
    workshop.model.options.faults = [{ fault: { kind: 'prose' }, match: 'lighthouse number 2' }];
    await workshop.run({ name: 'left-open' });
    workshop.model.options.faults = [];
    await workshop.engine.workflow.start(GENERATION_RUN, {
      workflowId: 'left-open',
      taskQueue: 'nobody works here',
      args: [{ run: 'left-open' }],
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    });
    expect(await retry('left-open')).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
  });

  it('of a reason that nothing failed for starts nothing', async () => {
    workshop.model.options.faults = [{ fault: { kind: 'prose' }, match: 'Find one more step' }];
    await workshop.run({ name: 'other-reason' });
    const { requests } = workshop.model.counters;
    const said: string[] = [];
    const library = workshop.open();
    const handle = await library.retry({
      name: 'other-reason',
      reason: 'terminated',
      worker: 'own',
      say: (sentence) => said.push(sentence),
    });
    expect(await handle.result()).toMatchObject({ state: 'completed' });
    expect(said.join()).toContain('nothing that failed');
    expect(workshop.model.counters.requests).toBe(requests);
  });

  it('of a call that fails again puts it back into the ledger, each time for one more paid answer', async () => {
    workshop.model.options.faults = [{ fault: { kind: 'prose' }, match: 'Find one more step' }];
    await workshop.run({ name: 'stubborn' });
    const before = (await workshop.open().failures('stubborn')).groups;
    await retry('stubborn', 'invalid');
    expect((await workshop.open().failures('stubborn')).groups.map(({ reason, count }) => [reason, count])).toEqual(
      before.map(({ reason, count }) => [reason, count]),
    );
  }, 90_000);

  it('runs a flow again that somebody terminated in the engine', async () => {
    workshop.model.options.latencyMs = 1_500;
    const library = workshop.open();
    const handle = await library.launch({ file: workshop.file({ name: 'cut-off' }), worker: 'own', say: () => {} });
    const [flow] = await until(
      () => workshop.flows('cut-off'),
      (flows) => flows.length === 4,
    );
    await workshop.engine.workflow.getHandle(flow?.workflowId ?? '').terminate('by hand');
    workshop.model.options.latencyMs = 0;
    expect(await handle.result()).toMatchObject({ flows: { failed: 1 } });
    expect(await retry('cut-off')).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
  }, 90_000);
});

describe('a deletion', () => {
  it('frees a run that has ended, with its histories; what it paid for stays free', async () => {
    const workshop = await openWorkshop();
    const first = await workshop.run({ name: 'deleted' });
    await workshop.run({ name: 'neighbour' });
    const library = workshop.open();
    await until(
      () => workshop.flows('deleted'),
      (flows) => flows.length === 4,
    );
    const { freed } = await library.deleteRun('deleted', { journal: false });
    expect(freed).toMatchObject({ seeds: 4, flows: 4, journal: 0, histories: 5 });
    expect(freed.samples).toBe(first.samples.kept + first.samples.rejected);
    await expect(library.run('deleted')).rejects.toThrow('there is no run "deleted"');
    await until(
      () => workshop.flows('deleted'),
      (flows) => flows.length === 0,
    );
    // The server answers the deletion of a history before it has done it.
    await until(
      () => workshop.engine.workflow.getHandle('deleted').describe().then(String, String),
      (seen) => seen.includes('not found'),
    );
    expect(await workshop.flows('neighbour')).toHaveLength(4);
    const { requests } = workshop.model.counters;
    expect(await workshop.run({ name: 'deleted' })).toMatchObject({ state: 'completed', samples: first.samples });
    expect(workshop.model.counters.requests).toBe(requests);
    expect((await library.deleteRun('deleted', { journal: true })).freed.journal).toBeGreaterThan(0);
    await workshop.close();
  }, 90_000);

  it('is refused while the run goes on', async () => {
    const workshop = await openWorkshop();
    const library = workshop.open();
    await library.launch({ file: workshop.file({ name: 'lively' }), worker: 'none', say: () => {} });
    await expect(library.deleteRun('lively', { journal: false })).rejects.toThrow('stop it first');
    await library.stop('lively');
    expect((await library.deleteRun('lively', { journal: false })).freed).toMatchObject({ flows: 4, samples: 0 });
    await workshop.close();
  });
});
