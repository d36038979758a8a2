import type { AgentInstruct } from '../../client/agent-instruct';
import type { RunHandle } from '../../client/port';
import type { RunFile } from '../../client/run-file/run-file';
import { UserError } from '../../domain/errors';
import { nothingLeavesAfterTwoSeconds } from '../support/nothing-leaves';
import { until } from '../support/until';
import { openWorkshop, type Workshop } from '../support/workshop';

/** A worker begins with so many slots for activities at a limit of one call in flight (workers/slots-wanted.ts). */
const FIRST_SLOTS = 34;

describe('a live run', () => {
  let workshop: Workshop;
  beforeEach(async () => {
    workshop = await openWorkshop({ latencyMs: 400 });
  });
  afterEach(() => workshop.close());

  /** Launches with a worker of its own, and waits until so many requests were sent. */
  async function begin(
    changes: Partial<RunFile> & { name: string },
    sent = 3,
  ): Promise<{ library: AgentInstruct; handle: RunHandle }> {
    const library = workshop.open();
    const handle = await library.launch({ file: workshop.file(changes), worker: 'own', say: () => {} });
    await until(
      async () => workshop.model.counters.requests,
      (requests) => requests >= sent,
    );
    return { library, handle };
  }

  const updates = async (run: string) =>
    ((await workshop.engine.workflow.getHandle(run).fetchHistory()).events ?? []).flatMap(
      (event) => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name ?? [],
    );

  it('is paused and resumed: nothing leaves meanwhile, nothing is lost or paid twice, and its history tells', async () => {
    const { handle } = await begin({ name: 'paused', window: 2 });
    const other = workshop.open();
    expect(await other.pause('paused')).toMatchObject({ state: 'paused' });
    expect((await other.runs()).runs).toMatchObject([{ name: 'paused', state: 'paused' }]);
    await nothingLeavesAfterTwoSeconds(workshop);
    expect(workshop.model.counters.inFlight).toBe(0);
    expect(await workshop.store.flows.count('paused')).toMatchObject({ total: 4, open: 2, waiting: 2 });
    expect(await other.resume('paused')).toMatchObject({ state: 'running' });
    workshop.model.options.latencyMs = 0;
    expect(await handle.result()).toMatchObject({ state: 'completed', flows: { done: 4, failed: 0 } });
    expect(Math.max(...Object.values(workshop.model.counters.paidByHash))).toBe(1);
    expect(await updates('paused')).toEqual(['pause', 'resume']);
  }, 90_000);

  it('takes the same as signals, from the Temporal UI', async () => {
    const { library, handle } = await begin({ name: 'signalled' });
    const workflow = workshop.engine.workflow.getHandle('signalled');
    await workflow.signal('pause');
    await until(
      () => library.run('signalled'),
      ({ state }) => state === 'paused',
    );
    await nothingLeavesAfterTwoSeconds(workshop);
    expect(workshop.model.counters.inFlight).toBe(0);
    await workflow.signal('resume');
    expect(await handle.result()).toMatchObject({ state: 'completed' });
  }, 90_000);

  it('can be stopped for good while it is paused', async () => {
    const { library, handle } = await begin({ name: 'paused-and-stopped' });
    await library.pause('paused-and-stopped');
    expect(await library.stop('paused-and-stopped')).toMatchObject({ state: 'stopped' });
    expect(await handle.result()).toMatchObject({ state: 'stopped' });
    await expect(library.resume('paused-and-stopped')).rejects.toThrow('has ended (stopped)');
  }, 90_000);

  it('takes other limits: calls in flight and open flows follow, and status shows them', async () => {
    const models = { default: { model: 'fake', baseUrl: workshop.model.baseUrl, inFlight: 1 } };
    const { library, handle } = await begin({ name: 'limited', models, window: 1 });
    const changed = await workshop.open().limits('limited', { inFlight: 3, window: 3 });
    expect(changed.limits).toEqual({ window: 3, models: { default: { inFlight: 3, rpm: null, tpm: null } } });
    await until(
      async () => workshop.model.counters.inFlight,
      (inFlight) => inFlight === 3,
    );
    await until(
      () => workshop.store.flows.count('limited'),
      ({ open }) => open === 3,
    );
    expect(await library.limits('limited', { window: 4 })).toMatchObject({ limits: { window: 4 } });
    const again = await workshop
      .open()
      .launch({ file: workshop.file({ name: 'limited', models, window: 2 }), worker: 'none', say: () => {} });
    expect(await workshop.open().run(again.name)).toMatchObject({
      limits: { window: 2, models: { default: { inFlight: 1 } } },
    });
    workshop.model.options.latencyMs = 0;
    expect(await handle.result()).toMatchObject({ state: 'completed', flows: { failed: 0 } });
    expect(workshop.model.counters.maxInFlight).toBe(3);
    expect(await updates('limited')).toEqual(['limits', 'limits']);
  }, 90_000);

  it('makes room for a limit far above the one that its worker began with', async () => {
    const large = await openWorkshop(
      { latencyMs: 50 },
      { settings: { tasks: 3, perTask: 4, suggestions: 2, rounds: 1 } },
    );
    try {
      const models = { default: { model: 'fake', baseUrl: large.model.baseUrl, inFlight: 1 } };
      const library = large.open();
      const handle = await library.launch({
        file: large.file({ name: 'grown', models }),
        worker: 'own',
        say: () => {},
      });
      await until(
        async () => large.model.counters.requests,
        (requests) => requests >= 3,
      );
      large.model.options.latencyMs = 2_500;
      await large.open().limits('grown', { inFlight: 200 });
      await until(
        async () => large.model.counters.maxInFlight,
        (inFlight) => inFlight > FIRST_SLOTS,
      );
      large.model.options.latencyMs = 0;
      expect(await handle.result()).toMatchObject({ state: 'completed', flows: { failed: 0 } });
    } finally {
      await large.close();
    }
  }, 120_000);

  it('takes requests a minute and a budget while it works', async () => {
    const price = { input: 1, output: 1 };
    const models = { default: { model: 'fake', baseUrl: workshop.model.baseUrl, price } };
    const { library, handle } = await begin({ name: 'metered', models }, 1);
    const changed = await workshop.open().limits('metered', { rpm: 1, budget: 100 });
    expect(changed).toMatchObject({ limits: { models: { default: { rpm: 1 } } }, budget: { usd: 100 } });
    await nothingLeavesAfterTwoSeconds(workshop);
    await library.limits('metered', { rpm: 10_000 });
    workshop.model.options.latencyMs = 0;
    expect(await handle.result()).toMatchObject({ state: 'completed', flows: { failed: 0 } });
  }, 90_000);

  it('refuses limits that make no sense, wherever they come from', async () => {
    const { library } = await begin({ name: 'sensible' });
    await expect(library.limits('sensible', { inFlight: 0 })).rejects.toThrow('inFlight is a whole number from 1');
    await expect(library.limits('sensible', { budget: 5 })).rejects.toThrow(
      'the price of the model "fake" is not known',
    );
    await expect(library.limits('sensible', { model: 'storng', inFlight: 5 })).rejects.toThrow(
      'no model "storng"; its models are "default"',
    );
    const workflow = workshop.engine.workflow.getHandle('sensible');
    const causes = [
      { args: [{ window: -1 }] as [object] },
      { args: [{ model: 'strong', inFlight: 5 }] as [object] },
    ].map((options) => workflow.executeUpdate('limits', options).catch((error) => String(error.cause?.message)));
    expect(await Promise.all(causes)).toEqual([
      expect.stringContaining('window is a whole number from 1'),
      expect.stringContaining('no model "strong"'),
    ]);
    expect(await workshop.store.controls.get('sensible')).toMatchObject({ window: null, limits: {} });
  }, 90_000);
});

describe('a run without a worker', () => {
  it('cannot be asked: that is said with exit code 1, and nothing has changed', async () => {
    const workshop = await openWorkshop();
    const library = workshop.open();
    await library.launch({ file: workshop.file({ name: 'alone' }), worker: 'none', say: () => {} });
    const before = await workshop.store.controls.get('alone');
    for (const ask of [library.pause('alone'), library.resume('alone'), library.limits('alone', { window: 5 })]) {
      const error = await ask.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ exitCode: 1, message: expect.stringContaining('no worker answers') });
    }
    expect(await workshop.store.controls.get('alone')).toEqual(before);
    await library.stop('alone');
    await workshop.close();
  });
});
