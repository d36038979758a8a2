import { randomFrom } from '../../../../domain/draw/random';
import { AdaptiveLimit, type Flight } from '../../../../services/model/limits/adaptive-limit';
import { ManualClock } from '../../../support/manual-clock';

/** Milliseconds. */
const ANSWER = 100;
const RETRY_AFTER = 1_000;

interface Server {
  refuses: (held: number) => boolean;
  calls?: number;
  /** Milliseconds that a way takes at most. */
  longestWay?: number;
}

/** Fifty calls wanted at once of a server that answers after 100 ms and refuses at once; a refused call is held for a second. */
class Simulation {
  readonly clock = new ManualClock();
  readonly limit = new AdaptiveLimit(this.clock);
  private readonly random = randomFrom('ways');

  async run({ refuses, calls = 500, longestWay = 3 }: Server): Promise<{ ms: number; refusals: number }> {
    const { clock, limit } = this;
    const begin = clock.now();
    const flying = new Set<Flight>();
    let [held, refusals, answers, waiting] = [0, 0, 0, 150];
    const way = () => 1 + this.random.below(longestWay);
    const land = (flight: Flight, how: 'answered' | 'refused') => {
      if (!flying.delete(flight)) return;
      limit[how](flight);
      if (how === 'answered') answers += 1;
      else refusals += 1;
      clock.after(how === 'answered' ? 0 : RETRY_AFTER, () => {
        waiting += 1;
        send();
      });
      send();
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
      for (; waiting > 0 && answers < calls && limit.inFlight < Math.min(50, limit.calls); waiting--) {
        const flight = limit.sent();
        flying.add(flight);
        clock.after(way(), () => arrive(flight));
      }
    };
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

test('refusals grow rare in the long run', async () => {
  const { refusals } = await new Simulation().run({ refuses: (held) => held >= 20, calls: 5_000 });
  expect(refusals).toBeLessThan(100);
});

test.each([
  [0.05, 45],
  [0.3, 40],
  [0.5, 25],
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
