import { Pulse } from '../../../services/model/pulse';
import { type GatewayFixture, gatewayFixture, plain } from '../../support/gateway-fixture';
import { ManualClock } from '../../support/manual-clock';
import { until } from '../../support/until';

let fixture: GatewayFixture;
let clock: ManualClock;
beforeEach(() => {
  clock = new ManualClock();
});

const ended = (call: Promise<unknown>) => call.catch((error: unknown) => error);
const STOOD_STILL = { name: 'ModelBusy', message: 'This worker stood still.', retryAfterMs: 1_000 };

/** Lets the clock run until the call has ended, which takes some turns of real requests. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  const ends: unknown[] = [];
  void ended(call).then((end) => ends.push(end));
  await until(
    () => clock.advance(250),
    () => ends.length > 0,
  );
  return ends[0];
}

describe('a call that waited while its process stood still is handed back unsent, since another worker may have it', () => {
  afterEach(() => fixture.close());

  test('while it waited for a permit', async () => {
    fixture = await gatewayFixture({ clock, entry: { inFlight: 1 }, model: { latencyMs: 300 } });
    const sent = fixture.call(plain('in flight'));
    await fixture.inFlight(1);
    const waiting = ended(fixture.call(plain('waiting')));
    clock.suspend(22_000);
    expect(await sent).toMatchObject({ kind: 'made' });
    expect(await outcome(waiting)).toMatchObject(STOOD_STILL);
    expect(await outcome(fixture.call(plain('begun later')))).toMatchObject({ kind: 'made' });
    expect(fixture.model.counters.requests).toBe(2);
  });

  test('while it waited as long as the server had asked', async () => {
    fixture = await gatewayFixture({
      clock,
      model: { faults: [{ fault: { kind: 'rateLimit', retryAfter: 25 }, nth: 1 }] },
    });
    const refused = ended(fixture.call(plain('refused')));
    await until(
      async () => fixture.model.counters.requests,
      (requests) => requests === 1,
    );
    await clock.advance(1_000);
    clock.suspend(22_000);
    expect(await outcome(refused)).toMatchObject(STOOD_STILL);
    expect(fixture.model.counters.requests).toBe(1);
  });

  test('while it waited for room in the budget', async () => {
    fixture = await gatewayFixture({
      clock,
      entry: { price: { input: 1_000, output: 1_000 }, maxOutputTokens: 1_000 },
      model: { latencyMs: 300 },
    });
    await fixture.store.budgets.set('r', { usd: 1.5, tokens: null });
    const sent = fixture.call(plain('in flight'));
    await fixture.inFlight(1);
    const waiting = ended(fixture.call(plain('waiting')));
    await clock.advance(1_500);
    clock.suspend(22_000);
    expect(await sent).toMatchObject({ kind: 'made' });
    expect(await outcome(waiting)).toMatchObject(STOOD_STILL);
    expect(fixture.model.counters.requests).toBe(1);
  });
});

test('a long wait at work is no standstill, nor is one that ended before', async () => {
  const pulse = new Pulse(clock);
  const began = clock.now();
  await clock.advance(120_000);
  expect(pulse.stoodStillSince(began)).toBe(false);
  clock.suspend(15_000);
  expect(pulse.stoodStillSince(clock.now())).toBe(false);
  expect(pulse.stoodStillSince(began)).toBe(true);
  pulse.stop();
});
