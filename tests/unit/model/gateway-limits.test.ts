import { ModelBlocked, ModelBusy, RunPaused, RunStopped } from '../../../services/model/gateway';
import { type GatewayFixture, gatewayFixture, plain } from '../../support/gateway-fixture';

let fixture: GatewayFixture;
afterEach(() => fixture.close());

const numbered = (count: number) => Array.from({ length: count }, (_, index) => plain(`call ${index}`));

test('never more requests are in flight than the model may have', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 3 }, model: { latencyMs: 15 } });
  const outcomes = await Promise.all(numbered(20).map((request) => fixture.call(request)));
  expect(outcomes.every(({ kind }) => kind === 'made')).toBe(true);
  expect(fixture.model.counters.maxInFlight).toBe(3);
});

test('calls go out in the order they came', async () => {
  const sent: string[] = [];
  const script = ({ messages }: { messages: { content: string }[] }) => {
    sent.push(messages[0]?.content ?? '');
    return null;
  };
  fixture = await gatewayFixture({ entry: { inFlight: 1 }, model: { latencyMs: 2, script } });
  const requests = numbered(10);
  await Promise.all(requests.map((request) => fixture.call(request)));
  expect(sent).toEqual(requests.map(({ messages }) => messages[0]?.content));
});

test('a stopped run sends nothing more, and its waits end', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 1 }, model: { latencyMs: 2_500 } });
  const sent = fixture.call(plain('in flight'));
  const waiting = fixture.call(plain('waiting'));
  await fixture.inFlight(1);
  await fixture.store.controls.put({ run: 'r', stopped: true });
  await expect(waiting).rejects.toBeInstanceOf(RunStopped);
  await expect(fixture.call(plain('later'))).rejects.toBeInstanceOf(RunStopped);
  expect(await sent).toMatchObject({ kind: 'made' });
  expect(fixture.model.counters.requests).toBe(1);
});

test('a paused run sends nothing more until it is resumed; what is in flight finishes and is journaled', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 1 }, model: { latencyMs: 2_500 } });
  const sent = fixture.call(plain('in flight'));
  const waiting = fixture.call(plain('waiting'));
  await fixture.inFlight(1);
  await fixture.store.controls.put({ run: 'r', paused: true });
  await expect(waiting).rejects.toBeInstanceOf(RunPaused);
  await expect(fixture.call(plain('later'))).rejects.toBeInstanceOf(RunPaused);
  expect(await sent).toMatchObject({ kind: 'made' });
  expect(await fixture.call(plain('in flight'))).toMatchObject({ kind: 'made', fromJournal: true });
  expect(fixture.model.counters.requests).toBe(1);
  fixture.restart();
  await fixture.store.controls.put({ run: 'r', paused: false });
  expect(await fixture.call(plain('waiting'))).toMatchObject({ kind: 'made' });
});

test('another run goes on while one is paused, also with a call that both ask', async () => {
  fixture = await gatewayFixture({ model: { latencyMs: 50 } });
  await fixture.store.controls.put({ run: 'r', paused: true });
  const { run } = fixture.context();
  const paused = fixture.call(plain('both'));
  const other = fixture.call(plain('both'), { run: { ...run, name: 'other' } });
  await expect(paused).rejects.toBeInstanceOf(RunPaused);
  expect(await other).toMatchObject({ kind: 'made' });
});

test.each([
  ['higher', 1, 4],
  ['lower', 4, 1],
])(
  'a %s limit of a live run acts on the calls that wait',
  async (_, before, after) => {
    fixture = await gatewayFixture({ entry: { inFlight: before }, model: { latencyMs: 1_500 } });
    const calls = numbered(9).map((request) => fixture.call(request));
    await fixture.inFlight(before);
    await fixture.store.controls.put({ run: 'r', limits: { default: { inFlight: after } } });
    await fixture.inFlight(after);
    await Promise.all(calls);
    expect(fixture.model.counters.maxInFlight).toBe(Math.max(before, after));
  },
  30_000,
);

test('a limit of one model leaves the others alone', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 2 }, model: { latencyMs: 15 } });
  await fixture.store.controls.put({ run: 'r', limits: { strong: { inFlight: 1 } } });
  await Promise.all(numbered(6).map((request) => fixture.call(request)));
  expect(fixture.model.counters.maxInFlight).toBe(2);
});

test('a worker that shuts down ends the waits and lets requests in flight finish', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 1 }, model: { latencyMs: 200 } });
  const draining = new AbortController();
  const sent = fixture.call(plain('in flight'), { draining: draining.signal });
  const waiting = fixture.call(plain('waiting'), { draining: draining.signal });
  await fixture.inFlight(1);
  draining.abort();
  await expect(waiting).rejects.toBeInstanceOf(ModelBusy);
  expect(await sent).toMatchObject({ kind: 'made' });
});

test('while a model is blocked one call asks, and the others hear of it without a request', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 1 }, model: { apiKey: 'another' } });
  const ends = await Promise.allSettled(numbered(50).map((request) => fixture.call(request)));
  const blocked = ends.map((end) => (end.status === 'rejected' ? end.reason : null));
  expect(blocked.every((error) => error instanceof ModelBlocked)).toBe(true);
  expect(fixture.model.counters.requests).toBe(1);
  const delays = blocked.map((error) => (error instanceof ModelBlocked ? error.retryAfterMs : 0));
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(9_900);
  expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThanOrEqual(49 * 50 - 100);
});

test('a mended model is asked again by one probe, and its row goes', async () => {
  let now = Date.now();
  const clock = {
    now: () => now,
    after: (ms: number, run: () => void) => clearTimeout.bind(null, setTimeout(run, ms)),
  };
  fixture = await gatewayFixture({ clock, model: { apiKey: 'another' } });
  await expect(fixture.call(plain('one'))).rejects.toBeInstanceOf(ModelBlocked);
  fixture.model.options.apiKey = null;
  await expect(fixture.call(plain('two'))).rejects.toBeInstanceOf(ModelBlocked);
  expect(fixture.model.counters.requests).toBe(1);
  now += 10_000;
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
  expect(await fixture.store.blocks.list('r')).toEqual([]);
  expect(await fixture.call(plain('two'))).toMatchObject({ kind: 'made' });
});

test('a row that an earlier worker left is taken away by the first answer', async () => {
  fixture = await gatewayFixture();
  await fixture.store.blocks.put({
    run: 'r',
    model: 'fake-model',
    reason: 'old',
    passes: false,
    since: '2026-01-01T00:00:00.000Z',
  });
  await fixture.call(plain('one'));
  expect(await fixture.store.blocks.list('r')).toEqual([]);
});

test('calls that a full server refuses are sent again when it has room, and none goes back to the engine', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 20 }, model: { latencyMs: 30, slots: 5 } });
  const outcomes = await Promise.all(numbered(40).map((request) => fixture.call(request)));
  expect(outcomes.every(({ kind }) => kind === 'made')).toBe(true);
  // Fifteen at first, and three each time that the limit is tried: how often that is in these rounds, the machine's load says.
  expect(fixture.model.counters.statuses['429']).toBeLessThan(2 * outcomes.length);
});

test('requests a minute are kept to, and a raised limit acts on the calls that wait', async () => {
  fixture = await gatewayFixture({ entry: { rpm: 3 } });
  const calls = numbered(8).map((request) => fixture.call(request));
  await Promise.all(calls.slice(0, 3));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(fixture.model.counters.requests).toBe(3);
  const raised = Date.now();
  await fixture.store.controls.put({ run: 'r', limits: { default: { rpm: 8 } } });
  await Promise.all(calls);
  expect(Date.now() - raised).toBeLessThan(2_500);
});

test('tokens a minute are kept to, at worst case until the answer says better', async () => {
  fixture = await gatewayFixture({ entry: { tpm: 500, maxOutputTokens: 200 }, model: { script: () => 'Yes.' } });
  const calls = numbered(3).map((request) => fixture.call(request));
  expect((await Promise.all(calls)).every(({ kind }) => kind === 'made')).toBe(true);
  expect(fixture.model.counters.maxInFlight).toBe(1);
});

test('an outage is shown as a block that passes, and goes when the server is back', async () => {
  const faults = [{ fault: { kind: 'serverError' as const } }];
  fixture = await gatewayFixture({ model: { faults } });
  await Promise.allSettled(numbered(8).map((request) => fixture.call(request)));
  expect(await fixture.store.blocks.list('r')).toMatchObject([
    { passes: true, reason: expect.stringContaining('answers 500. One call at a time asks again') },
  ]);
  fixture.model.options.faults = [];
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
  expect(await fixture.store.blocks.list('r')).toEqual([]);
});

test('two gateways on one store keep to a limit together', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 4 }, model: { latencyMs: 100 } });
  const first = fixture.gateway;
  const half = numbered(30)
    .slice(0, 15)
    .map((request) => first.call(request, fixture.context()));
  await fixture.inFlight(4);
  fixture.restart();
  const others = numbered(30)
    .slice(15)
    .map((request) => fixture.call(request));
  await Promise.all([...half, ...others]);
  expect(fixture.model.counters.maxInFlight).toBe(4);
  await first.close();
}, 30_000);
