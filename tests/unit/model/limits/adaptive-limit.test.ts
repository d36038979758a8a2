import { randomFrom } from '../../../../domain/draw/random';
import { AdaptiveLimit } from '../../../../services/model/limits/adaptive-limit';
import type { Flight } from '../../../../services/model/limits/flights';
import { ManualClock } from '../../../support/manual-clock';

/** Milliseconds. */
const ANSWER = 100;
const RETRY_AFTER = 1_000;

interface Server {
  /** Calls in flight at once; fifty unless told. */
  wanted?: number;
  refuses: (held: number) => boolean;
  calls?: number;
  /** Milliseconds that a way takes at most. */
  longestWay?: number;
  /** Milliseconds that the client is busy at most, again and again: what comes meanwhile is seen afterwards. */
  longestStall?: number;
}

/** Calls of a server that answers after 100 ms and refuses at once; a refused call is held for a second. */
class Simulation {
  readonly clock = new ManualClock();
  readonly limit = new AdaptiveLimit(this.clock);
  private readonly random;

  constructor(key = 'ways') {
    this.random = randomFrom(key);
  }

  async run({
    wanted = 50,
    refuses,
    calls = 500,
    longestWay = 3,
    longestStall = 0,
  }: Server): Promise<{ ms: number; refusals: number }> {
    const { clock, limit } = this;
    const begin = clock.now();
    const flying = new Set<Flight>();
    let [held, refusals, answers, waiting] = [0, 0, 0, 150];
    const way = () => 1 + this.random.below(longestWay);
    let busyUntil = begin;
    const stall = () => {
      const ms = this.random.below(longestStall + 1);
      busyUntil = clock.now() + ms;
      clock.after(ms + 20 + this.random.below(150), stall);
    };
    const land = (flight: Flight, how: 'answered' | 'refused') => {
      if (busyUntil > clock.now()) return void clock.after(busyUntil - clock.now(), () => land(flight, how));
      if (!flying.delete(flight)) return;
      limit[how](flight);
      if (how === 'answered') answers += 1;
      else refusals += 1;
      clock.after(how === 'answered' ? 0 : RETRY_AFTER, () => {
        waiting += 1;
        send();
      });
      clock.after(1, send);
    };
    const arrive = (flight: Flight) => {
      if (refuses(held)) return clock.after(way(), () => land(flight, 'refused'));
      held += 1;
      return clock.after(ANSWER, () => {
        held -= 1;
        clock.after(way(), () => land(flight, 'answered'));
      });
    };
    const send = () => {
      for (; waiting > 0 && answers < calls && limit.inFlight < Math.min(wanted, limit.calls); waiting--) {
        const flight = limit.sent();
        flying.add(flight);
        clock.after(way(), () => arrive(flight));
      }
    };
    if (longestStall > 0) stall();
    send();
    while (answers < calls) await clock.advance(1);
    for (const flight of flying) limit.ended(flight);
    flying.clear();
    return { ms: clock.now() - begin, refusals };
  }
}

test.each([1, 3, 6])(
  'a server of twenty slots is found with few refusals, and kept busy: ways of %d ms',
  async (longestWay) => {
    const { ms, refusals } = await new Simulation().run({ refuses: (held) => held >= 20, longestWay });
    expect(refusals).toBeLessThanOrEqual(60);
    expect(ms).toBeLessThan((500 / 20) * ANSWER * 1.4);
  },
);

test.each(['a', 'b', 'c', 'd', 'e', 'f'])(
  'nor does a busy client, which sees answers late, take it for a larger one: %s',
  async (key) => {
    const { refusals } = await new Simulation(key).run({
      refuses: (held) => held >= 20,
      longestStall: 80,
      calls: 1_700,
    });
    expect(refusals).toBeLessThanOrEqual(100);
  },
);

test('a level that was held once, and is refused again and again, counts no longer', async () => {
  const { clock, limit } = new Simulation();
  const flights = [limit.sent(), limit.sent(), limit.sent()];
  await clock.advance(ANSWER);
  for (const flight of flights) limit.answered(flight);
  limit.sent();
  limit.sent();
  for (let n = 0; n < 12; n++) limit.refused(limit.sent());
  expect(limit.calls).toBe(2);
});

test('a level that was held once counts no longer after many answers to fewer calls', async () => {
  const { clock, limit } = new Simulation();
  const rush = Array.from({ length: 30 }, () => limit.sent());
  await clock.advance(ANSWER);
  for (const flight of rush) limit.answered(flight);
  for (let n = 0; n < 160; n++) {
    const flight = limit.sent();
    await clock.advance(ANSWER);
    limit.answered(flight);
  }
  limit.sent();
  for (let n = 0; n < 3; n++) limit.refused(limit.sent());
  expect(limit.calls).toBe(1);
});

test('a few calls at first do not hide how many are too many', async () => {
  const simulation = new Simulation();
  await simulation.run({ wanted: 8, refuses: () => false, calls: 16 });
  const { refusals } = await simulation.run({ refuses: (held) => held >= 20 });
  expect(refusals).toBeLessThanOrEqual(80);
});

test('refusals grow rare in the long run', async () => {
  const { refusals } = await new Simulation().run({ refuses: (held) => held >= 20, calls: 5_000 });
  expect(refusals).toBeLessThan(100);
});

test.each([
  [0.05, 45],
  [0.3, 40],
  [0.5, 20],
])('a share of %d refused at random does not make it collapse', async (share, least) => {
  const random = randomFrom('random refusals');
  const simulation = new Simulation();
  await simulation.run({ refuses: () => random.below(1_000) < share * 1_000, calls: 2_000 });
  expect(simulation.limit.calls).toBeGreaterThanOrEqual(least);
});

test('a server that comes to hold less is followed down, and up again', async () => {
  const simulation = new Simulation();
  await simulation.run({ refuses: (held) => held >= 40, calls: 2_000 });
  await simulation.run({ refuses: (held) => held >= 5 });
  expect(simulation.limit.calls).toBeLessThanOrEqual(8);
  await simulation.run({ refuses: (held) => held >= 40, calls: 4_000 });
  expect(simulation.limit.calls).toBeGreaterThanOrEqual(35);
});

test('after an outage the old level is soon reached again', async () => {
  const simulation = new Simulation();
  await simulation.run({ refuses: () => false });
  for (let n = 0; n < 300; n++) simulation.limit.refused(simulation.limit.sent());
  expect(simulation.limit.calls).toBe(1);
  const { ms } = await simulation.run({ refuses: () => false });
  expect(ms).toBeLessThan(4_000);
  expect(simulation.limit.calls).toBeGreaterThanOrEqual(40);
});
