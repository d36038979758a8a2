import type { Clock } from '../../services/model/clock';
import { leaseTerms, type OtherLease } from '../../services/store/lease-terms';
import type { LeaseRequest, LeaseStore, Rate } from '../../services/store/leases';
import { WINDOW_MS } from '../../services/store/leases';

/** The leases of all processes without a database, by a clock that a test moves: the terms are the real ones. */
export class MemoryLeases {
  private readonly rows = new Map<string, OtherLease>();
  private answers: (Rate & { at: number })[] = [];
  /** How often a process asked. */
  asked = 0;

  constructor(private readonly clock: Clock) {}

  get store(): LeaseStore {
    return {
      renew: async (request) => this.renew(request),
      leave: async ({ holder, sent, answered }) => {
        this.report(answered);
        this.rows.set(holder, { holder, seenAt: this.clock.now(), inFlight: 0, waiting: 0, permits: 0, ...sent });
      },
    };
  }

  private renew(request: LeaseRequest) {
    this.asked += 1;
    this.report(request.answered);
    const now = this.clock.now();
    const others = [...this.rows.values()].filter((row) => row.holder !== request.holder);
    const answered = this.answers.reduce(
      (sum, { requests, tokens }) => ({ requests: sum.requests + requests, tokens: sum.tokens + tokens }),
      { requests: 0, tokens: 0 },
    );
    const lease = leaseTerms(request, { now, others, answered });
    const { holder, sent, left, waiting } = request;
    this.rows.set(holder, {
      holder,
      seenAt: now,
      inFlight: sent.requests,
      waiting: waiting.requests,
      permits: Math.max(request.permits, lease.permits),
      requests: sent.requests + left.requests + lease.granted.requests,
      tokens: sent.tokens + left.tokens + lease.granted.tokens,
    });
    return lease;
  }

  private report(answered: Rate): void {
    const now = this.clock.now();
    this.answers = this.answers.filter(({ at }) => at > now - WINDOW_MS);
    this.answers.push({ ...answered, at: now });
  }
}
