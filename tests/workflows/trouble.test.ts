import type { RunDocument } from '../../client/documents';
import { BETWEEN_PROBES_MS } from '../../services/model/block-gate';
import type { FakeModel } from '../support/fake-model/start-fake-model';
import { nothingLeavesAfterTwoSeconds } from '../support/nothing-leaves';
import { until } from '../support/until';
import { openWorkshop, SEEDS, type Workshop } from '../support/workshop';

/** When requests came after the first ones, which may all leave before the first refusal. */
function probesOf({ counters }: FakeModel): number[] {
  const times = counters.arrivals.map(({ at }) => at);
  return times.filter((at) => at > (times[0] ?? 0) + BETWEEN_PROBES_MS / 2);
}

describe('a run in trouble', () => {
  let workshop: Workshop;
  beforeEach(async () => {
    workshop = await openWorkshop();
  });
  afterEach(() => workshop.close());

  /** Launches with a worker of its own and does not wait. */
  async function begin(name: string) {
    const library = workshop.open();
    const handle = await library.launch({ file: workshop.file({ name }), worker: 'own', say: () => {} });
    return { library, handle };
  }

  it('blocks on a wrong key, says so, sends one probe at a time and goes on when it is mended', async () => {
    workshop.model.options.apiKey = 'sk-another';
    const { library, handle } = await begin('wrong-key');
    const blocked = await until(
      () => library.run('wrong-key'),
      ({ state }) => state === 'blocked',
    );
    expect(blocked.blocked[0]?.reason).toMatch(/401/);
    expect(JSON.stringify(blocked)).not.toContain('sk-test-secret');
    const probes = await until(
      async () => probesOf(workshop.model),
      ({ length }) => length >= 2,
    );
    expect((probes[1] ?? 0) - (probes[0] ?? 0)).toBeGreaterThan(BETWEEN_PROBES_MS / 2);
    expect(workshop.model.counters.requests - probes.length).toBeLessThanOrEqual(SEEDS);
    workshop.model.options.apiKey = null;
    const document = await handle.result();
    expect(document).toMatchObject({ state: 'completed', blocked: [], flows: { failed: 0 } });
  }, 90_000);

  it('goes on by itself after rate limits, errors and cut connections', async () => {
    workshop.model.options.faults = [
      { fault: { kind: 'rateLimit', retryAfterMs: 50 }, share: 0.2, times: 10 },
      { fault: { kind: 'serverError' }, share: 0.1, times: 5 },
      { fault: { kind: 'cut' }, share: 0.1, times: 5 },
    ];
    const document = await workshop.run({ name: 'weather' });
    expect(document).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
    expect(document.samples.kept + document.samples.rejected).toBeGreaterThan(8);
  }, 90_000);

  it('writes answers that make nothing to the ledger and ends every flow well', async () => {
    workshop.model.options.faults = [{ fault: { kind: 'prose' }, match: '"suggestions"' }];
    const document = await workshop.run({ name: 'prose' });
    expect(document).toMatchObject({ state: 'completed', flows: { failed: 0 } });
    const samples = await workshop.samples('prose');
    expect(samples.every(({ metadata }) => metadata.round === 0)).toBe(true);
    const { groups } = await workshop.open().failures('prose');
    expect(groups[0]?.reason).toMatch(/^invalid: /);
    expect(document.skills[0]?.invalid).toBe(groups.reduce((sum, { count }) => sum + count, 0));
  });

  it('ends a flow without an instruction well when its seed is declined, and says why', async () => {
    workshop.model.options.script = ({ schemaName }) =>
      schemaName === 'instructions' ? { declined: true, reason: 'only a list of links', instructions: [] } : null;
    const document = await workshop.run({ name: 'declined' });
    expect(document).toMatchObject({ state: 'completed', samples: { kept: 0, rejected: 0 }, flows: { failed: 0 } });
    expect(document.skills[0]).toMatchObject({ declined: 4, invalid: 0, failed: 0 });
    const [flow] = await workshop.flows('declined');
    const result = await workshop.engine.workflow.getHandle(flow?.workflowId ?? '').result();
    expect(result).toMatchObject({ note: 'Write: declined, only a list of links', preview: null });
  });

  it('stops for good: nothing more is sent, and the name is taken', async () => {
    workshop.model.options.latencyMs = 700;
    const { library, handle } = await begin('stopped');
    await until(
      async () => workshop.model.counters.requests,
      (requests) => requests > 2,
    );
    const stopped = await workshop.open().stop('stopped');
    expect(stopped.state).toBe('stopped');
    await nothingLeavesAfterTwoSeconds(workshop);
    expect(await handle.result()).toMatchObject({ state: 'stopped' });
    await library.close();
    await expect(workshop.run({ name: 'stopped' })).rejects.toThrow('was stopped for good');
  });

  it('stops a run also where no worker is', async () => {
    const library = workshop.open();
    await library.launch({ file: workshop.file({ name: 'nobody' }), worker: 'none', say: () => {} });
    expect(await library.run('nobody')).toMatchObject({ state: 'blocked', blocked: [{ reason: 'no worker' }] });
    expect(await library.stop('nobody')).toMatchObject({ state: 'stopped' });
    expect(workshop.model.counters.requests).toBe(0);
  });

  it('notes a flow that somebody terminated in the engine, and goes on with the others', async () => {
    workshop.model.options.latencyMs = 1_500;
    const { handle } = await begin('one-terminated');
    const [flow] = await until(
      () => workshop.flows('one-terminated'),
      (flows) => flows.length === 4,
    );
    await workshop.engine.workflow.getHandle(flow?.workflowId ?? '').terminate('by hand');
    workshop.model.options.latencyMs = 0;
    const document: RunDocument = await handle.result();
    expect(document).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 1 } });
    const { groups } = await workshop.open().failures('one-terminated');
    expect(groups.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('terminated'));
  }, 90_000);

  it('sends nothing more for a run that somebody terminated in the engine', async () => {
    workshop.model.options.latencyMs = 700;
    const { library } = await begin('terminated');
    await until(
      async () => workshop.model.counters.requests,
      (requests) => requests > 2,
    );
    await workshop.engine.workflow.getHandle('terminated').terminate('by hand');
    await until(
      () => library.run('terminated'),
      ({ state }) => state === 'stopped',
    );
    await nothingLeavesAfterTwoSeconds(workshop);
  });

  it('finishes the calls in flight when its worker is told to stop, and pays for none of them again', async () => {
    workshop.model.options.latencyMs = 400;
    const { library, handle } = await begin('let-go');
    await until(
      async () => workshop.model.counters.requests,
      (requests) => requests > 4,
    );
    await handle.detach();
    await library.close();
    workshop.model.options.latencyMs = 0;
    expect(await workshop.run({ name: 'let-go' })).toMatchObject({ state: 'completed' });
    expect(Math.max(...Object.values(workshop.model.counters.paidByHash))).toBe(1);
  });
});
