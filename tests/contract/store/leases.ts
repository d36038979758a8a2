import { setTimeout as delay } from 'node:timers/promises';
import { LEASE_MS, type LeaseRequest } from '../../../services/store/leases';
import type { Store } from '../../../services/store/store';

const NOTHING = { requests: 0, tokens: 0 };

export function describeLeases(open: () => Promise<Store>): void {
  describe('the limits that processes share', () => {
    let store: Store;
    let other: Store;
    beforeAll(async () => {
      [store, other] = await Promise.all([open(), open()]);
    });
    afterAll(() => Promise.all([store.close(), other.close()]));

    const asks = (holder: string, model: string, changes: Partial<LeaseRequest> = {}): LeaseRequest => ({
      holder,
      model,
      limits: { inFlight: 10, rpm: null, tpm: null },
      permits: 0,
      sent: NOTHING,
      left: NOTHING,
      answered: NOTHING,
      waiting: { ...NOTHING, first: 0 },
      ...changes,
    });
    const waiting = (requests: number, tokens = 0) => ({
      requests,
      tokens,
      first: requests > 0 ? tokens / requests : 0,
    });

    test('who is alone may have all calls in flight, and no request is counted', async () => {
      const lease = await store.leases.renew(asks('a', 'alone', { waiting: waiting(3) }));
      expect(lease).toEqual({ permits: 10, granted: NOTHING, spare: NOTHING });
    });

    test('a second process gets its part once the first has given it up, and never more are out', async () => {
      const busy = { waiting: waiting(50) };
      const first = await store.leases.renew(asks('a', 'two', busy));
      expect(first.permits).toBe(10);
      expect(await other.leases.renew(asks('b', 'two', busy))).toMatchObject({ permits: 0 });
      const kept = { requests: 7, tokens: 0 };
      expect(await store.leases.renew(asks('a', 'two', { ...busy, permits: 10, sent: kept }))).toMatchObject({
        permits: 5,
      });
      expect(await other.leases.renew(asks('b', 'two', busy))).toMatchObject({ permits: 0 });
      await store.leases.renew(asks('a', 'two', { ...busy, permits: 7, sent: kept }));
      expect(await other.leases.renew(asks('b', 'two', busy))).toMatchObject({ permits: 3 });
    });

    test('what a silent process held comes back after five seconds, and at once from one that leaves', async () => {
      const busy = { waiting: waiting(50) };
      await store.leases.renew(asks('killed', 'silent', busy));
      await delay(LEASE_MS - 1_500);
      expect(await other.leases.renew(asks('b', 'silent', busy))).toMatchObject({ permits: 0 });
      await delay(1_600);
      expect(await other.leases.renew(asks('b', 'silent', busy))).toMatchObject({ permits: 10 });
      await other.leases.leave({ holder: 'b', model: 'silent', sent: NOTHING, answered: NOTHING });
      expect(await store.leases.renew(asks('c', 'silent', busy))).toMatchObject({ permits: 10 });
    });

    test('requests a minute are granted once, over all processes that ask at the same time', async () => {
      const limits = { inFlight: 1_000, rpm: 100, tpm: null };
      const asked = Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? store : other).leases.renew(asks(`h${n}`, 'rpm', { limits, waiting: waiting(40) })),
      );
      const granted = (await Promise.all(asked)).map((lease) => lease.granted.requests);
      const sum = granted.reduce((all, one) => all + one, 0);
      expect(sum).toBeLessThanOrEqual(100);
      expect(sum).toBeGreaterThan(90);
    });

    test('what was answered, is under way or was granted to a dead process counts for the minute', async () => {
      const limits = { inFlight: 1_000, rpm: 100, tpm: 1_000 };
      const answered = { requests: 30, tokens: 400 };
      const sent = { requests: 20, tokens: 100 };
      await store.leases.renew(asks('dead', 'minute', { limits, answered, sent, waiting: waiting(10, 100) }));
      const lease = await other.leases.renew(asks('b', 'minute', { limits, waiting: waiting(90, 900) }));
      expect(lease.granted).toEqual({ requests: 20, tokens: 200 });
      await delay(LEASE_MS + 100);
      const left = lease.granted;
      const later = await other.leases.renew(asks('b', 'minute', { limits, left, waiting: waiting(90, 900) }));
      expect(later.granted).toEqual({ requests: 20, tokens: 200 });
    });

    test('tokens are granted for the first call that waits, or not at all', async () => {
      const limits = { inFlight: 10, rpm: null, tpm: 1_000 };
      await store.leases.renew(
        asks('a', 'tpm', { limits, sent: { requests: 1, tokens: 500 }, waiting: waiting(1, 600) }),
      );
      const large = await other.leases.renew(asks('b', 'tpm', { limits, waiting: waiting(2, 1_200) }));
      expect(large.granted.tokens).toBe(0);
      const small = await other.leases.renew(asks('b', 'tpm', { limits, waiting: waiting(2, 800) }));
      expect(small.granted.tokens).toBe(400);
    });
  });
}
