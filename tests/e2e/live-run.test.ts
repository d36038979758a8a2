import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { Running } from '../support/command-line';
import { endsWell } from '../support/ends-well';
import { requested } from '../support/requested';
import { closeHomes, RUN, type RunHome, runHome, undisturbedRun } from '../support/run-home';
import { until } from '../support/until';

/** What a control may take to hold (design §9). */
const ACTS_WITHIN_MS = 2_000;
const WATCHED_MS = 3_000;
/** For each of two skills: flows are waiting while the controls are tried. */
const SEEDS = 6;
const WINDOW = 3;

describe('a live run, seen by its model and by the Temporal server', () => {
  jest.setTimeout(240_000);

  let home: RunHome;
  let running: Running;
  let connection: Connection;
  let engine: Client;

  beforeEach(async () => {
    home = await runHome('live', { latencyMs: 400, file: { window: WINDOW, limit: SEEDS } });
    running = home.start('--json');
    await requested(running, home, 4);
    const { address } = await json(home.command('server', 'status', '--json'));
    connection = await Connection.connect({ address });
    engine = new Client({ connection });
  });
  afterEach(async () => {
    await connection.close();
    await closeHomes();
  });

  const stats = () => home.fake.stats();
  const json = async (command: Running) => JSON.parse((await endsWell(command.ended)).stdout);
  const verb = (...args: string[]) => json(home.command(...args, '--json'));
  const statusOf = async (id: string) => (await engine.workflow.getHandle(id).describe()).status.name;

  const openFlows = async () => {
    const ids: string[] = [];
    const query = `AgentInstructRun = '${RUN}' AND ExecutionStatus = 'Running'`;
    for await (const { workflowId } of engine.workflow.list({ query })) if (workflowId !== RUN) ids.push(workflowId);
    return ids.length;
  };

  async function nothingLeaves(): Promise<void> {
    await delay(ACTS_WITHIN_MS);
    const { requests } = await stats();
    await delay(WATCHED_MS);
    expect(await stats()).toMatchObject({ requests, inFlight: 0 });
  }

  /** The most calls the model has seen in flight at any look. */
  async function mostInFlight(milliseconds: number): Promise<number> {
    let most = 0;
    for (const end = Date.now() + milliseconds; Date.now() < end; await delay(20))
      most = Math.max(most, (await stats()).inFlight);
    return most;
  }

  it('sends fewer and more calls at once, and opens more flows, as `limits` says', async () => {
    await verb('limits', RUN, '--in-flight', '2');
    await delay(ACTS_WITHIN_MS);
    expect(await mostInFlight(WATCHED_MS)).toBe(2);
    await verb('limits', RUN, '--in-flight', '6', '--window', '5');
    await until(stats, ({ inFlight }) => inFlight === 6);
    await until(openFlows, (open) => open === 5);
    const { events } = await engine.workflow.getHandle(RUN).fetchHistory();
    const asked = (events ?? []).flatMap(
      ({ workflowExecutionUpdateAcceptedEventAttributes: update }) => update?.acceptedRequest?.input?.name ?? [],
    );
    expect(asked).toEqual(['limits', 'limits']);
    await home.fake.change({ latencyMs: 0 });
    expect((await endsWell(running.ended)).stdout).toContain('"state": "completed"');
  });

  it('sends nothing while it is paused, from the command line or by a signal, and goes on when it is resumed', async () => {
    expect(await verb('pause', RUN)).toMatchObject({ state: 'paused' });
    await nothingLeaves();
    expect(await statusOf(RUN)).toBe('RUNNING');
    expect(await openFlows()).toBeGreaterThan(0);
    const { requests } = await stats();
    expect(await verb('resume', RUN)).toMatchObject({ state: 'running' });
    await requested(running, home, requests + 8);
    await engine.workflow.getHandle(RUN).signal('pause');
    await nothingLeaves();
    expect(await verb('status', RUN)).toMatchObject({ state: 'paused' });
    await engine.workflow.getHandle(RUN).signal('resume');
    await home.fake.change({ latencyMs: 0 });
    await endsWell(running.ended);
    expect(Math.max(...Object.values((await stats()).paidByHash))).toBe(1);
  });

  it.each([
    ['`stop`', () => verb('stop', RUN), 'COMPLETED'],
    ['a cancel in the Temporal UI', () => engine.workflow.getHandle(RUN).cancel(), 'COMPLETED'],
    ['a termination there', () => engine.workflow.getHandle(RUN).terminate('by hand'), 'TERMINATED'],
  ])('sends nothing more after %s, and its flows are ended', async (_how, end, status) => {
    await end();
    await nothingLeaves();
    expect((await running.ended).code).toBe(3);
    expect(await verb('status', RUN)).toMatchObject({ state: 'stopped' });
    expect(await statusOf(RUN)).toBe(status);
    expect(await openFlows()).toBe(0);
    const relaunch = await home.start().ended;
    expect(relaunch).toMatchObject({ code: 2, stderr: expect.stringContaining('was stopped for good') });
  });

  it('tries again, while it runs, what failed in it: `failures` groups it, `retry --reason` mends it', async () => {
    await home.fake.change({ faults: [{ fault: { kind: 'prose' }, match: '"suggestions"' }], latencyMs: 400 });
    const { groups } = await until(
      () => verb('failures', RUN),
      (seen) => seen.groups.length > 0,
    );
    expect(groups[0]).toEqual({
      reason: expect.stringMatching(/^invalid: /),
      count: expect.any(Number),
      usd: expect.any(Number),
      example: expect.any(String),
    });
    expect(groups[0].usd).toBeGreaterThan(0);
    await until(
      () => verb('status', RUN),
      ({ flows }) => flows.done > WINDOW, // one of these opened after the fault came
    );
    await home.fake.change({ faults: [] });
    const retried = await endsWell(home.command('retry', RUN, '--no-worker', '--json', '--reason', 'invalid').ended);
    expect(retried.stderr).toMatch(/trying again: \d+ flows? with \d+ failed calls?/);
    await endsWell(running.ended);
    const nothing = await home.command('retry', RUN, '--json', '--reason', 'no such reason').ended;
    expect(nothing.stderr).toContain('nothing that failed');
    const last = await json(home.command('retry', RUN, '--json'));
    expect(last).toMatchObject({ state: 'completed', flows: { failed: 0 } });
    expect((await verb('failures', RUN)).groups).toEqual([]);
    const undisturbed = await undisturbedRun({ limit: SEEDS });
    expect(last.samples.kept + last.samples.rejected).toBe(undisturbed.rows.length);
  });
});

describe('a run that no worker polls', () => {
  afterEach(closeHomes);

  it('says so after five seconds to whoever asks something of it', async () => {
    const home = await runHome('alone');
    home.start('--no-worker');
    await until(
      () => home.command('status', RUN, '--json').ended,
      ({ stdout }) => stdout.includes('no worker'),
    );
    const began = Date.now();
    const { code, stderr } = await home.command('pause', RUN).ended;
    expect(Date.now() - began).toBeGreaterThan(5_000);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('no worker answers') });
  }, 120_000);
});
