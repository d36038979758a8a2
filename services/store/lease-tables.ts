/** What a process last said of its use of one model's limits, and what it was granted: one row each. */
export interface LeaseTable {
  /** One model at one address. */
  model: string;
  /** One gateway; empty in the row that is locked by whoever asks. */
  holder: string;
  /** Milliseconds since 1970, by the database's clock. */
  seen_at: number;
  in_flight: number;
  waiting: number;
  permits: number;
  /** Requests and tokens that may yet be counted by the server: in flight, or granted. */
  requests: number;
  tokens: number;
}

/** What a process saw answered since its report before: it counts for 60 seconds. */
export interface RateTable {
  model: string;
  answered_at: number;
  holder: string;
  requests: number;
  tokens: number;
}
