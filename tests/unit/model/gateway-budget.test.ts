import { ModelBlocked } from '../../../services/model/gateway';
import type { ModelEntry } from '../../../services/model/model-entry';
import { StoreUnavailable } from '../../../services/store/store';
import { type GatewayFixture, gatewayFixture, opinion, plain } from '../../support/gateway-fixture';
import { ManualClock } from '../../support/manual-clock';
import { until } from '../../support/until';

let fixture: GatewayFixture;
afterEach(() => fixture.close());

/** A token costs a cent, in and out alike: an answer may cost a dollar, and a short prompt less than another. */
const PRICED: ModelEntry = { maxOutputTokens: 100, price: { input: 10_000, output: 10_000 } };
const budget = (usd: number | null, tokens: number | null = null) => fixture.store.budgets.set('r', { usd, tokens });
const state = () => fixture.store.budgets.state('r');
const paid = async () => (await fixture.store.journal.spent('r')).reduce((sum, { usd }) => sum + (usd ?? 0), 0);

test('without a budget nothing is reserved', async () => {
  fixture = await gatewayFixture({ entry: PRICED });
  await fixture.call(plain('one'));
  expect(await state()).toBeNull();
});

test('a call reserves its worst case while it is in flight and settles at its price', async () => {
  fixture = await gatewayFixture({ entry: PRICED, model: { latencyMs: 100 } });
  await budget(10);
  const call = fixture.call(plain('one'));
  await fixture.inFlight(1);
  const during = await state();
  expect(during).toMatchObject({ spent: { usd: 0 }, inFlight: 1 });
  await call;
  const after = await state();
  expect(after).toMatchObject({ reserved: { usd: 0, tokens: 0 }, unsettled: { usd: 0 }, inFlight: 0 });
  expect(after?.spent.usd).toBeCloseTo(await paid());
  expect(during?.reserved.usd).toBeGreaterThan(after?.spent.usd ?? 0);
});

test('the schema counts as input', async () => {
  fixture = await gatewayFixture({ entry: PRICED, model: { latencyMs: 100 } });
  await budget(100);
  const reservedBy = async (call: Promise<unknown>) => {
    await fixture.inFlight(1);
    const tokens = (await state())?.reserved.tokens ?? 0;
    await call;
    return tokens;
  };
  const bare = await reservedBy(fixture.call(plain('the same words')));
  expect(await reservedBy(fixture.call(opinion('the same words')))).toBeGreaterThan(bare + 50);
});

test('calls that do not fit beside each other go one after the other, and none blocks', async () => {
  fixture = await gatewayFixture({ entry: PRICED, model: { latencyMs: 30, script: () => 'Yes.' } });
  await budget(8);
  const calls = await Promise.all(Array.from({ length: 8 }, (_, n) => fixture.call(plain(`call ${n}`))));
  expect(calls.map(({ kind }) => kind)).toEqual(Array(8).fill('made'));
  expect(fixture.model.counters.maxInFlight).toBeLessThan(5);
  expect(await paid()).toBeLessThanOrEqual(8);
});

test('when nothing is in flight and the next call does not fit, the run is blocked, and goes on with more', async () => {
  const clock = new ManualClock();
  fixture = await gatewayFixture({ entry: PRICED, clock });
  await budget(0.5);
  const refusal = await fixture.call(plain('one')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ModelBlocked);
  expect(fixture.model.counters.requests).toBe(0);
  const [block] = await fixture.store.blocks.list('r');
  expect(block?.reason).toBe(
    'The budget of the run "r" is used up: of $0.5000, $0.0000 spent; what is left does not cover the next call at its worst. Raise it: run it again with --name r --budget and more dollars.',
  );
  await budget(5);
  await clock.advance(1_000);
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
  expect(await fixture.store.blocks.list('r')).toEqual([]);
});

test('an answer in the journal is free, whatever the budget', async () => {
  fixture = await gatewayFixture({ entry: PRICED });
  await fixture.call(plain('one'));
  fixture.restart();
  await budget(0);
  expect(await fixture.call(plain('one'))).toMatchObject({ fromJournal: true });
});

test('a refused request costs nothing; one that was cut off may have been paid and counts for ever', async () => {
  fixture = await gatewayFixture({
    entry: PRICED,
    model: {
      faults: [
        { fault: { kind: 'rateLimit', retryAfter: 90 }, nth: 1 },
        { fault: { kind: 'cut' }, nth: 2 },
      ],
    },
  });
  await budget(20);
  await expect(fixture.call(plain('one'))).rejects.toThrow('no free place');
  expect(await state()).toMatchObject({ reserved: { usd: 0 }, unsettled: { usd: 0 } });
  fixture.restart();
  await expect(fixture.call(plain('one'))).rejects.toThrow();
  const cut = await state();
  expect(cut).toMatchObject({ reserved: { usd: 0 }, inFlight: 0 });
  expect(cut?.unsettled.usd).toBeGreaterThan(1);
});

test('the end of a reservation that the store could not take is stored as soon as it can, and frees what others wait for', async () => {
  const clock = new ManualClock();
  fixture = await gatewayFixture({ entry: PRICED, clock, model: { faults: [{ fault: { kind: 'rateLimit' } }] } });
  await budget(20);
  const { budgets } = fixture.store;
  const end = budgets.end.bind(budgets);
  let refused = 0;
  budgets.end = () => {
    refused += 1;
    return Promise.reject(new StoreUnavailable('the store is gone'));
  };
  const leaving = new AbortController();
  const call = fixture.call(plain('one'), { signal: leaving.signal }).catch((error: unknown) => error);
  await until(
    async () => refused,
    (times) => times === 1,
  );
  expect(await state()).toMatchObject({ inFlight: 1 });
  budgets.end = end;
  await clock.advance(1_000);
  await until(state, (now) => now?.inFlight === 0);
  expect(await state()).toMatchObject({ reserved: { usd: 0 }, unsettled: { usd: 0 } });
  leaving.abort(new Error('the call is over'));
  expect(await call).toMatchObject({ message: 'the call is over' });
});

test('a price that nobody knows is refused by a budget in dollars, and counts in tokens', async () => {
  fixture = await gatewayFixture({ entry: { maxOutputTokens: 100 } });
  await budget(5);
  await expect(fixture.call(plain('one'))).rejects.toThrow('set models.default.price');
  await budget(null, 1_000);
  fixture.restart();
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
});

test('a call that waits for room leaves at once when it is cancelled', async () => {
  fixture = await gatewayFixture({ entry: PRICED, model: { faults: [{ fault: { kind: 'hang' } }] } });
  await budget(2);
  const [first, second] = [new AbortController(), new AbortController()];
  const flying = fixture.call(plain('one'), { signal: first.signal });
  await fixture.inFlight(1);
  const waiting = fixture.call(plain('two'), { signal: second.signal });
  second.abort(new Error('cancelled'));
  await expect(waiting).rejects.toThrow('cancelled');
  first.abort(new Error('cancelled'));
  await expect(flying).rejects.toThrow('cancelled');
  await until(state, (seen) => seen?.inFlight === 0);
  expect((await state())?.unsettled.usd).toBeGreaterThan(1);
});
