/**
 * One figure of a scenario, in `unit`; beside it, in the same round, `bare` is the client without an engine and `engine` the
 * engine without our work: null where there is none.
 */
export interface Row {
  what: string;
  ours: number;
  bare: number | null;
  engine?: number | null;
  unit: string;
  /** As design and docs/performance.md state it; empty where there is none. */
  goal: string;
}

/** `quick` is one small round, to see that it works; only `full` gives figures to quote. */
export type Size = 'full' | 'quick';

/** What the command line may ask of a scenario. */
export interface Asked {
  /** Of the scenarios that grow to a size; undefined: their own. */
  flows: number | undefined;
}

/** One thing that is measured; every call of `run` is a round with a home, a server and a fake model of its own. */
export interface Scenario {
  name: string;
  about: string;
  run(size: Size, asked: Asked): Promise<Row[]>;
  /** Takes long: measured only when it is named. */
  onlyByName?: true;
}
