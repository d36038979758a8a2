/** What a test wants to know afterwards. `paid` counts answers that were made, also those nobody was there to take. */
class Counters {
  constructor() {
    this.requests = 0;
    this.paid = 0;
    this.tokens = { input: 0, output: 0 };
    this.inFlight = 0;
    this.maxInFlight = 0;
    this.statuses = {};
    this.arrivals = [];
    this.answeredAt = [];
    this.byHash = {};
    this.paidByHash = {};
  }

  arrived(hash) {
    this.requests += 1;
    this.inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    this.arrivals.push({ hash, at: Date.now() });
    this.byHash[hash] = (this.byHash[hash] ?? 0) + 1;
  }

  pay(hash, { prompt_tokens, completion_tokens }) {
    this.paid += 1;
    this.tokens.input += prompt_tokens;
    this.tokens.output += completion_tokens;
    this.paidByHash[hash] = (this.paidByHash[hash] ?? 0) + 1;
  }

  answered(status) {
    if (status === 200) this.answeredAt.push(Date.now());
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
  }

  left() {
    this.inFlight -= 1;
  }
}

module.exports = { Counters };
