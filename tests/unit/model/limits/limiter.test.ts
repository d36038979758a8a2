import type { EffectiveModelLimits } from '../../../../domain/limits';
import { ModelBusy } from '../../../../services/model/gateway';
import { Limiter, PERMIT_WAIT_MS } from '../../../../services/model/limits/limiter';
import type { Permit } from '../../../../services/model/limits/permit';
import { onAbort } from '../../../../services/on-abort';
import { ManualClock } from '../../../support/manual-clock';
import { MemoryLeases } from '../../../support/memory-leases';

const UNTOLD = { requests: null, tokens: null };

function setUp(given: Partial<EffectiveModelLimits> = {}) {
  const clock = new ManualClock();
  const limits = { inFlight: 1, rpm: null, tpm: null, ...given };
  const limiter = new Limiter({ model: 'm', key: 'k', clock, leases: new MemoryLeases(clock).store });
  const granted: string[] = [];
  const ask = async (place: string, signal = new AbortController().signal, own: Partial<EffectiveModelLimits> = {}) => {
    const deadline = clock.now() + PERMIT_WAIT_MS;
    const permit = await limiter.acquire({
      place,
      limits: () => ({ ...limits, ...own }),
      tokens: () => 10,
      deadline,
      onWait: (end) => onAbort(signal, end),
    });
    granted.push(place);
    return permit;
  };
  /** Asks, and has the permit as soon as the store has answered. */
  const have = async (place: string, own?: Partial<EffectiveModelLimits>) => {
    const asked = ask(place, undefined, own);
    await clock.advance(0);
    return asked;
  };
  return { clock, limiter, granted, ask, have, limits };
}

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

const answer = (permit: Permit, tokens = 0) => {
  permit.leaves();
  permit.answered(tokens, UNTOLD);
  permit.release();
};

const refuse = (permit: Permit, retryAfterMs: number) => {
  permit.leaves();
  permit.refused(retryAfterMs);
  permit.release();
};

test('permits are granted in the order of asking', async () => {
  const { ask, have, granted, clock } = setUp();
  const first = await have('a');
  const others = ['b', 'c', 'd'].map((place) => ask(place).then(answer));
  await clock.advance(0);
  expect(granted).toEqual(['a']);
  answer(first);
  await Promise.all(others);
  expect(granted).toEqual(['a', 'b', 'c', 'd']);
});

test('a wait ends after a minute, and the call keeps its place', async () => {
  const { ask, have, granted, clock } = setUp();
  const first = await have('a');
  const early = caught(ask('early'));
  await clock.advance(PERMIT_WAIT_MS - 1_000);
  const late = ask('late');
  await clock.advance(1_000);
  expect(await early).toBeInstanceOf(ModelBusy);
  const again = ask('early');
  answer(first);
  answer(await again);
  await late;
  expect(granted).toEqual(['a', 'early', 'late']);
});

test('a refusal while nothing else is with the server holds the model as long as it says', async () => {
  const { ask, have, granted, clock } = setUp({ inFlight: 5 });
  const refused = await have('a');
  refuse(refused, 2_000);
  const all = ['a', 'b'].map((place) => ask(place).then(answer));
  await clock.advance(1_999);
  expect(granted).toEqual(['a']);
  await clock.advance(1);
  await Promise.all(all);
  expect(granted).toEqual(['a', 'a', 'b']);
});

test('a refusal while others are answered holds nobody but the call that was refused', async () => {
  const { have, granted, limiter, clock } = setUp({ inFlight: 5 });
  const [refused, other] = [await have('a'), await have('b')];
  refuse(refused, 2_000);
  answer(other);
  await have('c');
  const held = limiter.hold(2_000, clock.now() + PERMIT_WAIT_MS, () => () => {}).then(() => have('a'));
  await clock.advance(2_000);
  await held;
  expect(granted).toEqual(['a', 'b', 'c', 'a']);
});

test('a pause beyond the minute sends calls back at once, with the time to wait', async () => {
  const { have, ask, limiter, clock } = setUp();
  const refused = await have('a');
  refuse(refused, 90_000);
  expect(await caught(ask('b'))).toMatchObject({ name: 'ModelBusy', retryAfterMs: 90_000 });
  const hold = limiter.hold(90_000, clock.now() + PERMIT_WAIT_MS, () => () => {});
  expect(await caught(hold)).toMatchObject({ name: 'ModelBusy', retryAfterMs: 90_000 });
});

test('a raised limit counts from the next call on', async () => {
  const { have, granted, clock, ask, limits } = setUp();
  await have('a');
  const second = ask('b');
  await clock.advance(1_000);
  expect(granted).toEqual(['a']);
  limits.inFlight = 2;
  await clock.advance(2_000);
  await second;
  expect(granted).toEqual(['a', 'b']);
});

test('a call that leaves the queue makes room for the next and takes no permit', async () => {
  const { ask, have, clock, granted } = setUp();
  const first = await have('a');
  const leaving = new AbortController();
  const left = caught(ask('b', leaving.signal));
  const next = ask('c');
  leaving.abort(new Error('cancelled'));
  expect(await left).toMatchObject({ message: 'cancelled' });
  answer(first);
  first.release();
  answer(await next);
  await clock.advance(0);
  expect(granted).toEqual(['a', 'c']);
});

test('what the server says is left of its requests is kept to, until it is reset', async () => {
  const { ask, have, granted, clock } = setUp({ inFlight: 5 });
  const first = await have('a');
  first.leaves();
  first.answered(0, { requests: { remaining: 1, resetMs: 6_000 }, tokens: null });
  first.release();
  (await have('b')).leaves();
  const third = ask('c');
  await clock.advance(5_900);
  expect(granted).toEqual(['a', 'b']);
  await clock.advance(100);
  await third;
});

test('what the server says is left of its tokens is kept to, until it is reset', async () => {
  const { ask, have, granted, clock } = setUp({ inFlight: 5 });
  const first = await have('a');
  first.leaves();
  first.answered(0, { requests: null, tokens: { remaining: 15, resetMs: 2_000 } });
  first.release();
  (await have('b')).leaves();
  const third = ask('c');
  await clock.advance(1_900);
  expect(granted).toEqual(['a', 'b']);
  await clock.advance(100);
  await third;
});

test('an outage lets one call ask at a time, less and less often, until one is answered', async () => {
  const { ask, clock, granted } = setUp();
  const ended: Promise<unknown>[] = [];
  const fail = async (place: string) => {
    const permit = await ask(place);
    permit.leaves();
    permit.failed('The model is down.');
    permit.release();
  };
  for (const place of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) ended.push(caught(fail(place)));
  await clock.advance(0);
  expect(granted).toHaveLength(5);
  await clock.advance(1_000);
  expect(granted).toHaveLength(6);
  await clock.advance(1_999);
  expect(granted).toHaveLength(6);
  await clock.advance(1);
  expect(granted).toHaveLength(7);
  const well = ask('z').then(answer);
  await clock.advance(12_000);
  await Promise.all([...ended, well, clock.advance(15_000)]);
  expect(granted).toHaveLength(10);
});
