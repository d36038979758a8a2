import { createServer } from 'node:net';
import type * as Library from '../../client/agent-instruct';
import type { RunDocument } from '../../client/documents';
import { readEnvironment } from '../../services/environment';
import { freePort } from '../support/free-port';
import { type Scraped, scrape, sumOf } from '../support/scraped';
import { openWorkshop, type Workshop } from '../support/workshop';

describe('the metrics of a worker', () => {
  jest.setTimeout(120_000);
  let workshop: Workshop;
  let address: string;
  let document: RunDocument;
  let seen: Scraped[];

  beforeAll(async () => {
    workshop = await openWorkshop({
      faults: [
        { fault: { kind: 'refusal' }, nth: [9] },
        { fault: { kind: 'rateLimit', retryAfterMs: 20 }, every: 5 },
      ],
    });
    address = `127.0.0.1:${await freePort()}`;
    const library = workshop.open({ AGENTINSTRUCT_METRICS: address.replace('127.0.0.1:', '') });
    const price = { input: 1, output: 2 };
    const models = { default: { model: 'fake', baseUrl: workshop.model.baseUrl, price } };
    const file = workshop.file({ name: 'measured', models, budget: { usd: 5, tokens: 10_000_000 } });
    const run = await library.launch({ file, worker: 'own', say: () => {} });
    for await (const now of run.progress()) if (now.state === 'completed') break;
    seen = await scrape(address);
    document = await run.detach();
  });
  afterAll(() => workshop.close());

  it('count as many answers as the server has made, with the tokens and dollars of status', () => {
    expect(workshop.model.counters.paid).toBeGreaterThan(20);
    expect(sumOf(seen, 'agentinstruct_answers_total')).toBe(workshop.model.counters.paid);
    expect(sumOf(seen, 'agentinstruct_answers_total', { run: 'measured', model: 'fake' })).toBe(document.calls.made);
    expect(sumOf(seen, 'agentinstruct_tokens_total', { kind: 'input' })).toBe(document.tokens.input);
    expect(sumOf(seen, 'agentinstruct_tokens_total', { kind: 'output' })).toBe(document.tokens.output);
    expect(sumOf(seen, 'agentinstruct_spent_usd')).toBeCloseTo(document.usd ?? -1, 9);
    expect(document.usd).toBeGreaterThan(0);
  });

  it('know by stage, how each call ended and how long it took', () => {
    for (const { stage, calls } of document.spending)
      expect(sumOf(seen, 'agentinstruct_answers_total', { stage })).toBe(calls.made);
    expect(sumOf(seen, 'agentinstruct_calls_total', { outcome: 'refused' })).toBe(1);
    const calls = sumOf(seen, 'agentinstruct_calls_total');
    expect(calls).toBe(document.calls.made + document.calls.journaled);
    expect(sumOf(seen, 'agentinstruct_call_seconds_count')).toBe(calls);
    expect(sumOf(seen, 'agentinstruct_journal_hits_total')).toBe(document.calls.journaled);
  });

  it('say what was waited for', () => {
    expect(workshop.model.counters.statuses['429']).toBeGreaterThan(0);
    expect(sumOf(seen, 'agentinstruct_waits_total', { cause: 'model.refused' })).toBeGreaterThan(0);
  });

  it('count samples by skill and verdict, and show flows and budget of the run', () => {
    const { kept, rejected } = document.samples;
    expect(kept).toBeGreaterThan(0);
    expect(sumOf(seen, 'agentinstruct_samples_total', { skill: 'small-skill' })).toBe(kept + rejected);
    expect(sumOf(seen, 'agentinstruct_flows', { run: 'measured' })).toBe(4);
    expect(sumOf(seen, 'agentinstruct_budget_usd', { run: 'measured', part: 'limit' })).toBe(5);
    expect(sumOf(seen, 'agentinstruct_budget_tokens', { run: 'measured', part: 'limit' })).toBe(10_000_000);
  });

  it('stand beside those of Temporal, on one endpoint that hears this machine alone', () => {
    expect(sumOf(seen, 'temporal_activity_task_received_total')).toBeGreaterThan(0);
    expect(seen.map(({ name }) => name)).toContain('temporal_activity_schedule_to_start_latency_seconds_count');
    expect(JSON.stringify(seen)).not.toContain('sk-test-secret');
  });
});

describe('a port that is taken', () => {
  it('is named before the run is launched', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    const workshop = await openWorkshop();
    try {
      const place = taken.address();
      const port = typeof place === 'object' ? place?.port : null;
      jest.resetModules();
      const { AgentInstruct } = jest.requireActual<typeof Library>('../../client/agent-instruct');
      const library = new AgentInstruct(
        readEnvironment({
          AGENTINSTRUCT_HOME: `${workshop.folder}/home`,
          TEMPORAL_ADDRESS: process.env.TEST_ENGINE_ADDRESS,
          AGENTINSTRUCT_METRICS: `127.0.0.1:${port}`,
        }),
      );
      const launch = library.launch({ file: workshop.file({ name: 'untold' }), worker: 'own', say: () => {} });
      await expect(launch).rejects.toMatchObject({
        message: expect.stringMatching(
          /the metrics cannot be served: .*[Aa]ddress already in use.*; choose another port/,
        ),
        where: `127.0.0.1:${port}`,
      });
      expect(await workshop.store.runs.get('untold')).toBeNull();
      await library.close();
    } finally {
      taken.close();
      await workshop.close();
    }
  });
});
