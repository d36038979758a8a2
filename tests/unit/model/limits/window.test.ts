import fc from 'fast-check';
import { randomFrom } from '../../../../domain/draw/random';
import { Limiter, PERMIT_WAIT_MS } from '../../../../services/model/limits/limiter';
import { ManualClock } from '../../../support/manual-clock';
import { MemoryLeases } from '../../../support/memory-leases';

const WINDOW_MS = 60_000;
const UNTOLD = { requests: null, tokens: null };

/** What a server saw of one request: it came some time after it was sent. */
interface Seen {
  at: number;
  used: number;
}

/** Several processes with calls at random moments; a call that waited a minute in vain is made again, as the engine does. */
async function work(options: {
  processes: number;
  calls: number;
  rpm: number | null;
  tpm: number | null;
  seed: string;
}) {
  const { processes, calls, rpm, tpm, seed } = options;
  const clock = new ManualClock();
  const leases = new MemoryLeases(clock);
  const random = randomFrom(seed);
  const limiters = Array.from({ length: processes }, () => {
    return new Limiter({ model: 'm', key: 'k', clock, leases: leases.store });
  });
  const seen: Seen[] = [];
  const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));

  async function call(n: number): Promise<void> {
    await pause(random.below(30_000));
    const [worst, latency] = [100 + random.below(200), 50 + random.below(4_000)];
    const used = random.below(worst + 1);
    for (;;) {
      const permit = await limiters[n % processes]
        ?.acquire({
          place: `${n}`,
          limits: () => ({ inFlight: 20, rpm, tpm }),
          tokens: () => worst,
          deadline: clock.now() + PERMIT_WAIT_MS,
          onWait: () => () => {},
        })
        .catch(() => null);
      if (!permit) continue;
      permit.leaves();
      const wayMs = random.below(latency);
      await pause(wayMs);
      seen.push({ at: clock.now(), used });
      await pause(latency - wayMs);
      permit.answered(used, UNTOLD);
      permit.release();
      return;
    }
  }

  let ended = 0;
  const all = Array.from({ length: calls }, (_, n) => call(n).then(() => ended++));
  const from = clock.now();
  while (ended < calls && clock.now() - from < 3_600_000) await clock.advance(1_000);
  if (ended < calls) throw new Error(`${calls - ended} calls starved`);
  await Promise.all(all);
  return { seen, asked: leases.asked, seconds: (clock.now() - from) / 1_000 };
}

/** The most that any 60 seconds held. */
function mostIn(seen: readonly Seen[], of: (one: Seen) => number): number {
  const sums = seen.map(({ at }) =>
    seen.filter((other) => other.at >= at && other.at < at + WINDOW_MS).reduce((sum, other) => sum + of(other), 0),
  );
  return Math.max(...sums);
}

test('in no 60 seconds does a server see more than the limits, and no call starves', async () => {
  const limits = fc.record({
    processes: fc.integer({ min: 1, max: 3 }),
    calls: fc.integer({ min: 20, max: 120 }),
    rpm: fc.option(fc.integer({ min: 5, max: 60 })),
    tpm: fc.option(fc.integer({ min: 400, max: 12_000 })),
    seed: fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(limits, async (options) => {
      const { seen } = await work(options);
      if (options.rpm !== null) expect(mostIn(seen, () => 1)).toBeLessThanOrEqual(options.rpm);
      if (options.tpm !== null) expect(mostIn(seen, ({ used }) => used)).toBeLessThanOrEqual(options.tpm);
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('the limit is used: three processes with work enough send nearly all that a minute admits', async () => {
  const { seen, seconds } = await work({ processes: 3, calls: 240, rpm: 60, tpm: null, seed: 'full' });
  expect(mostIn(seen, () => 1)).toBeLessThanOrEqual(60);
  expect(seconds).toBeLessThan(4 * 66 + 10);
});

test('leases are asked for by the second, not by the call', async () => {
  const { asked, seconds } = await work({ processes: 1, calls: 400, rpm: null, tpm: null, seed: 'few' });
  expect(asked).toBeLessThan(1.5 * seconds + 5);
});
