import { ModelBusy } from '../../../services/model/gateway';
import { Limiter, PERMIT_WAIT_MS } from '../../../services/model/limiter';
import { onAbort } from '../../../services/model/on-abort';
import { ManualClock } from '../../support/manual-clock';

const setUp = (limit = 1) => {
  const clock = new ManualClock();
  const limiter = new Limiter('m', clock);
  const granted: string[] = [];
  const ask = async (place: string, signal = new AbortController().signal, ownLimit = limit) => {
    const deadline = clock.now() + PERMIT_WAIT_MS;
    const release = await limiter.acquire({
      place,
      limit: () => ownLimit,
      deadline,
      onWait: (end) => onAbort(signal, end),
    });
    granted.push(place);
    return release;
  };
  return { clock, limiter, granted, ask };
};

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test('permits are granted in the order of asking', async () => {
  const { ask, granted, clock } = setUp();
  const release = await ask('a');
  const others = ['b', 'c', 'd'].map((place) => ask(place).then((free) => free()));
  await clock.advance(0);
  expect(granted).toEqual(['a']);
  release();
  await Promise.all(others);
  expect(granted).toEqual(['a', 'b', 'c', 'd']);
});

test('a wait ends after a minute, and the call keeps its place', async () => {
  const { ask, granted, clock } = setUp();
  const release = await ask('a');
  const early = caught(ask('early'));
  await clock.advance(PERMIT_WAIT_MS - 1_000);
  const late = ask('late');
  await clock.advance(1_000);
  expect(await early).toBeInstanceOf(ModelBusy);
  const again = ask('early');
  release();
  (await again)();
  await late;
  expect(granted).toEqual(['a', 'early', 'late']);
});

test('nothing is granted during a pause, and everything after it', async () => {
  const { ask, granted, clock, limiter } = setUp(5);
  limiter.pause(2_000);
  const all = Promise.all([ask('a'), ask('b')]);
  await clock.advance(1_999);
  expect(granted).toEqual([]);
  await clock.advance(1);
  await all;
  expect(granted).toEqual(['a', 'b']);
});

test('a pause beyond the minute sends calls back at once, with the time to wait', async () => {
  const { ask, limiter } = setUp();
  limiter.pause(90_000);
  limiter.pause(1_000);
  expect(await caught(ask('a'))).toMatchObject({ name: 'ModelBusy', retryAfterMs: 90_000 });
});

test('a raised limit counts from the next call on', async () => {
  const { ask, granted } = setUp();
  await ask('a');
  await ask('b', undefined, 2);
  expect(granted).toEqual(['a', 'b']);
});

test('a call that leaves the queue makes room for the next and takes no permit', async () => {
  const { ask, clock, granted } = setUp();
  const release = await ask('a');
  const leaving = new AbortController();
  const left = caught(ask('b', leaving.signal));
  const next = ask('c');
  leaving.abort(new Error('cancelled'));
  expect(await left).toMatchObject({ message: 'cancelled' });
  release();
  release();
  (await next)();
  await clock.advance(0);
  expect(granted).toEqual(['a', 'c']);
});
