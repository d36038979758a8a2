import { RunStopped } from '../../../services/model/gateway';
import { StoreUnavailable } from '../../../services/store/store';
import { type GatewayFixture, gatewayFixture, OPINION, opinion, plain, runWith } from '../../support/gateway-fixture';
import { ManualClock } from '../../support/manual-clock';
import { until } from '../../support/until';

let fixture: GatewayFixture;
afterEach(() => fixture.close());

const twoRuns = () => {
  const { run } = fixture.context();
  return [run, runWith(run.definition.models.default ?? fail(), 's')] as const;
};
const fail = (): never => {
  throw new Error('the fixture has a default model');
};

test('an answer is paid once, also by another run and after a restart', async () => {
  fixture = await gatewayFixture();
  const first = await fixture.call(opinion('one'));
  fixture.restart();
  const [, other] = twoRuns();
  const again = await fixture.call(opinion('one'), { run: other });
  expect(again).toEqual({ ...first, fromJournal: true });
  expect(fixture.model.counters.requests).toBe(1);
  expect(await fixture.store.journal.spent('r')).toMatchObject([{ made: 1, journaled: 0, failed: 0 }]);
  expect(await fixture.store.journal.spent('s')).toMatchObject([{ made: 0, journaled: 1, inputTokens: 0, usd: 0 }]);
});

test('equal calls in flight are joined: one request, and each caller has the answer', async () => {
  fixture = await gatewayFixture({ model: { latencyMs: 50 } });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => fixture.call(plain('one'))));
  expect(fixture.model.counters.requests).toBe(1);
  expect(outcomes.filter((outcome) => !outcome.fromJournal)).toHaveLength(1);
  expect(await fixture.store.journal.spent('r')).toMatchObject([{ made: 1, journaled: 19 }]);
});

test('a caller that leaves a joined call does not take the others with it', async () => {
  fixture = await gatewayFixture({ model: { latencyMs: 100 } });
  const leaving = new AbortController();
  const left = fixture.call(plain('one'), { signal: leaving.signal });
  const stayed = fixture.call(plain('one'));
  await fixture.inFlight(1);
  leaving.abort(new Error('cancelled'));
  await expect(left).rejects.toThrow('cancelled');
  expect(await stayed).toMatchObject({ kind: 'made' });
  expect(fixture.model.counters.requests).toBe(1);
});

test('when its last caller leaves, the request itself is cancelled', async () => {
  fixture = await gatewayFixture({ model: { faults: [{ fault: { kind: 'hang' } }] } });
  const leaving = new AbortController();
  const left = fixture.call(plain('one'), { signal: leaving.signal });
  await fixture.inFlight(1);
  leaving.abort(new Error('cancelled'));
  await expect(left).rejects.toThrow('cancelled');
  await fixture.inFlight(0);
  expect(await fixture.store.journal.spent('r')).toEqual([]);
});

test('a call that joined one of a stopped run goes on by itself', async () => {
  fixture = await gatewayFixture({ entry: { inFlight: 1 }, model: { latencyMs: 1_500 } });
  const [stopped, other] = twoRuns();
  const holder = fixture.call(plain('holds the only permit'), { run: other });
  const ended = fixture.call(plain('one'), { run: stopped });
  const joined = fixture.call(plain('one'), { run: other });
  await fixture.store.controls.put({ run: 'r', stopped: true });
  await expect(ended).rejects.toBeInstanceOf(RunStopped);
  expect(await joined).toMatchObject({ kind: 'made' });
  expect(await holder).toMatchObject({ kind: 'made' });
});

test('a repair turn is journaled under its own request, and a retry pays for neither', async () => {
  fixture = await gatewayFixture({ model: { faults: [{ fault: { kind: 'wrongJson' }, nth: 1 }] } });
  const outcome = await fixture.call(opinion('one'));
  const [first, second] = await fixture.store.journal.getMany(outcome.calls);
  expect(new Set([first?.key, second?.key]).size).toBe(2);
  const repair = (await fixture.store.journal.get(outcome.calls[1] ?? ''))?.request ?? '';
  expect(repair).toContain('{\\"wrong\\": true}');
  expect(repair).toContain('points');
  expect(await fixture.call(opinion('one'))).toEqual({ ...outcome, fromJournal: true });
  expect(fixture.model.counters.requests).toBe(2);
  expect(await fixture.store.journal.spent('r')).toMatchObject([{ made: 2, journaled: 1 }]);
});

test('a retry asks again with a seed of its own', async () => {
  fixture = await gatewayFixture({ model: { script: ({ body }) => `seed ${String(body.seed)}` } });
  await fixture.call(plain('one'));
  expect(await fixture.call({ ...plain('one'), repetition: 2 })).toMatchObject({ value: 'seed 2', fromJournal: false });
});

test('where a server refuses seed, a line of the system message takes its place', async () => {
  const system = (messages: { role: string; content: string }[]) =>
    messages.find(({ role }) => role === 'system')?.content;
  fixture = await gatewayFixture({
    model: { refuses: ['seed'], script: ({ messages }) => system(messages) ?? 'none' },
  });
  expect(await fixture.call({ ...plain('one'), repetition: 1 })).toMatchObject({ kind: 'made', value: 'Variation 1.' });
  expect(await fixture.call({ ...plain('two'), repetition: 1 })).toMatchObject({ value: 'Variation 1.' });
  expect(fixture.model.counters.requests).toBe(3);
});

test('an agent that declines is an outcome with its reason, whatever else it left empty', async () => {
  fixture = await gatewayFixture({
    model: { script: () => ({ declined: true, reason: 'A list of links.', points: [] }) },
  });
  expect(await fixture.call(opinion('one'))).toMatchObject({ kind: 'declined', reason: 'A list of links.' });
  const sure = { ...OPINION, mayDecline: false };
  expect(await fixture.call({ ...opinion('one'), shape: sure })).toMatchObject({ kind: 'invalid' });
});

test('thinking is kept apart from the answer, and tokens and price are counted', async () => {
  fixture = await gatewayFixture({
    entry: { price: { input: 1_000_000, output: 2_000_000 } },
    model: { script: () => '<think>Hm.</think>The answer.' },
  });
  const outcome = await fixture.call(plain('one'));
  expect(outcome).toMatchObject({ value: 'The answer.' });
  const entry = await fixture.store.journal.get(outcome.calls[0] ?? '');
  expect(entry?.answer).toMatchObject({ text: 'The answer.', reasoning: 'Hm.', finishReason: 'stop' });
  expect(outcome.usage.usd).toBe(outcome.usage.input + 2 * outcome.usage.output);
  expect(outcome.usage.input).toBeGreaterThan(0);
});

test('an answer that the store could not take is stored later and not paid again', async () => {
  fixture = await gatewayFixture();
  const { journal } = fixture.store;
  const put = journal.put.bind(journal);
  journal.put = () => Promise.reject(new Error('disk full'));
  await expect(fixture.call(plain('one'))).rejects.toThrow('disk full');
  journal.put = put;
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
  expect(fixture.model.counters.requests).toBe(1);
});

test('a call keeps its answer while the store is away, and stores it as soon as it is back', async () => {
  const clock = new ManualClock();
  fixture = await gatewayFixture({ clock });
  const { journal } = fixture.store;
  const put = journal.put.bind(journal);
  let refused = 0;
  journal.put = () => {
    refused += 1;
    return Promise.reject(new StoreUnavailable('the store is gone'));
  };
  const call = fixture.call(plain('one'));
  await until(
    async () => refused,
    (times) => times === 1,
  );
  await clock.advance(1_000);
  expect(refused).toBe(2);
  journal.put = put;
  await clock.advance(1_000);
  expect(await call).toMatchObject({ kind: 'made', fromJournal: false });
  expect(fixture.model.counters.requests).toBe(1);
});

test('a worker that shuts down while the store is away lets its answer go', async () => {
  fixture = await gatewayFixture();
  fixture.store.journal.put = () => Promise.reject(new StoreUnavailable('the store is gone'));
  const draining = new AbortController();
  const call = fixture.call(plain('one'), { draining: draining.signal });
  await until(
    async () => fixture.model.counters.paid,
    (paid) => paid === 1,
  );
  draining.abort();
  await expect(call).rejects.toThrow('the store is gone');
});

test('no key, run, attempt or time is in what is sent', async () => {
  fixture = await gatewayFixture();
  await fixture.call(plain('one'));
  fixture.restart();
  const [, other] = twoRuns();
  await fixture.call({ ...plain('one'), repetition: 1 }, { run: other });
  const bodies = Object.keys(fixture.model.counters.byHash);
  expect(bodies).toHaveLength(2);
  expect(JSON.stringify(await fixture.store.journal.spent('r'))).not.toContain('sk-');
});
