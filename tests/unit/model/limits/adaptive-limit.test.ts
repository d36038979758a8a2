import { randomFrom } from '../../../../domain/draw/random';
import { AdaptiveLimit, type Flight } from '../../../../services/model/limits/adaptive-limit';

const CALLS = 500;

interface Simulated {
  flight: Flight;
  refused: boolean;
  /** Rounds until it ends: a refusal comes back at once. */
  left: number;
}

/** A server that answers after ten ticks and refuses at once; `wanted` in flight, a refused call is held for 100 ticks. */
function simulate(limit: AdaptiveLimit, wanted: number, refuses: (held: number) => boolean, calls = CALLS) {
  let flights: Simulated[] = [];
  let [ticks, refusals, answers] = [0, 0, 0];
  let waiting = 150;
  const heldUntil: number[] = [];
  for (; answers < calls && ticks < 100_000; ticks++) {
    for (const { flight, refused } of flights.filter(({ left }) => left === 0)) {
      if (refused) limit.refused(flight);
      else limit.answered(flight);
      if (refused) heldUntil.push(ticks + 100);
      refusals += refused ? 1 : 0;
      answers += refused ? 0 : 1;
      waiting += refused ? 0 : 1;
    }
    flights = flights.filter(({ left }) => left > 0);
    while (heldUntil[0] !== undefined && heldUntil[0] <= ticks) {
      heldUntil.shift();
      waiting += 1;
    }
    while (waiting > 0 && limit.inFlight < Math.min(wanted, limit.calls)) {
      const refused = refuses(flights.filter((one) => !one.refused).length);
      flights.push({ flight: limit.sent(), refused, left: refused ? 1 : 10 });
      waiting -= 1;
    }
    for (const one of flights) one.left -= 1;
  }
  for (const { flight } of flights) limit.ended(flight);
  return { ticks, refusals };
}

test('a server of twenty slots is found with few refusals, and kept busy', () => {
  const { ticks, refusals } = simulate(new AdaptiveLimit(), 50, (held) => held >= 20);
  expect(refusals).toBeLessThanOrEqual(60);
  expect(ticks).toBeLessThan((CALLS / 20) * 10 * 1.3);
});

test('refusals grow rare in the long run', () => {
  const limit = new AdaptiveLimit();
  simulate(limit, 50, (held) => held >= 20);
  expect(simulate(limit, 50, (held) => held >= 20, 5_000).refusals).toBeLessThan(100);
});

test.each([
  [0.05, 45],
  [0.3, 40],
  [0.5, 25],
])('a share of %d refused at random does not make it collapse', (share, least) => {
  const random = randomFrom('random refusals');
  const limit = new AdaptiveLimit();
  const refuses = () => random.below(1_000) < share * 1_000;
  simulate(limit, 50, refuses, 2_000);
  expect(limit.calls).toBeGreaterThanOrEqual(least);
});

test('a server that comes to hold less is followed down, and up again', () => {
  const limit = new AdaptiveLimit();
  simulate(limit, 50, (held) => held >= 40, 2_000);
  simulate(limit, 50, (held) => held >= 5, 500);
  expect(limit.calls).toBeLessThanOrEqual(8);
  simulate(limit, 50, (held) => held >= 40, 4_000);
  expect(limit.calls).toBeGreaterThanOrEqual(35);
});

test('after an outage the old level is soon reached again', () => {
  const limit = new AdaptiveLimit();
  simulate(limit, 50, () => false, 500);
  for (let n = 0; n < 300; n++) limit.refused(limit.sent());
  expect(limit.calls).toBe(1);
  const { ticks } = simulate(limit, 50, () => false, 500);
  expect(ticks).toBeLessThan(400);
  expect(limit.calls).toBeGreaterThanOrEqual(40);
});
