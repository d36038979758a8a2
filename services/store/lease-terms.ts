import { fairShare } from './fair-share';
import { LEASE_MS, type Lease, type LeaseRequest, type Rate, WINDOW_MS } from './leases';

/** What another process last said of itself. */
export interface OtherLease extends Rate {
  holder: string;
  /** Milliseconds since 1970, by the database's clock. */
  seenAt: number;
  inFlight: number;
  waiting: number;
  permits: number;
}

/** How things stand when a process asks. */
export interface LeaseSituation {
  now: number;
  others: readonly OtherLease[];
  /** What all processes reported as answered within the window. */
  answered: Rate;
}

/** A dead process may have sent what was open until its lease ended: so long it counts, and with it its row is of use. */
export const REMEMBERED_MS = LEASE_MS + WINDOW_MS;

/**
 * A spare grant is this part of what is free: calls go out at once where a limit is far away, and a process that dies
 * takes little with it.
 */
const SPARE_PART = 20;

/** The terms for one process, so that all together stay within the model's limits in any 60 seconds (design §6). */
export function leaseTerms(request: LeaseRequest, situation: LeaseSituation): Lease {
  const { limits, waiting, left } = request;
  const requests = rateTerms(limits.rpm, 'requests', request, situation);
  const tokens = rateTerms(limits.tpm, 'tokens', request, situation);
  const isEnough =
    (limits.rpm === null || left.requests + requests.granted >= 1) &&
    (limits.tpm === null || left.tokens + tokens.granted >= waiting.first);
  const isOfUse = waiting.requests === 0 || isEnough;
  return {
    permits: permitsOf(request, situation),
    granted: isOfUse ? { requests: requests.granted, tokens: tokens.granted } : { requests: 0, tokens: 0 },
    spare: { requests: requests.spare, tokens: tokens.spare },
  };
}

/** Of what is free, an equal part for each process with calls that wait; but never less than the first of them needs. */
function rateTerms(
  limit: number | null,
  of: keyof Rate,
  { sent, left, waiting }: LeaseRequest,
  { others, answered, now }: LeaseSituation,
): { granted: number; spare: number } {
  if (limit === null) return { granted: 0, spare: 0 };
  const counting = others.filter(({ seenAt }) => seenAt > now - REMEMBERED_MS);
  const free = limit - answered[of] - sent[of] - left[of] - counting.reduce((sum, other) => sum + other[of], 0);
  const first = of === 'requests' ? Math.min(1, waiting.requests) : waiting.first;
  const lacking = Math.max(0, first - left[of]);
  if (free <= 0 || free < lacking) return { granted: 0, spare: 0 };
  const contenders = 1 + others.filter((other) => isAlive(other, now) && other.waiting > 0).length;
  const part = Math.max(lacking, Math.floor(free / contenders));
  const isIdle = sent.requests === 0 && waiting.requests === 0;
  const spare = isIdle ? 0 : Math.floor(part / SPARE_PART);
  const wanted = Math.max(waiting[of], spare) - left[of];
  return { granted: Math.min(part, Math.max(0, wanted)), spare };
}

/** Others give up what is over their share when they ask next: until then there may be less than one's own. */
function permitsOf({ holder, limits, sent, waiting }: LeaseRequest, { others, now }: LeaseSituation): number {
  const alive = others.filter((other) => isAlive(other, now));
  const all = [
    { holder, wanted: sent.requests + waiting.requests },
    ...alive.map((other) => ({ holder: other.holder, wanted: other.inFlight + other.waiting })),
  ].sort((a, b) => (a.holder < b.holder ? -1 : 1));
  const turn = Math.floor(now / LEASE_MS);
  const shares = fairShare(
    limits.inFlight,
    all.map(({ wanted }) => wanted),
    turn,
  );
  const share = shares[all.findIndex((one) => one.holder === holder)] ?? 0;
  const free = limits.inFlight - alive.reduce((sum, { permits }) => sum + permits, 0);
  return Math.max(0, Math.min(share, free));
}

function isAlive({ seenAt }: OtherLease, now: number): boolean {
  return seenAt > now - LEASE_MS;
}
