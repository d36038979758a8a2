/** Where a run's store lies, and what can befall it there. */
export interface Storage {
  /** For every process of the run. */
  variables: Record<string, string>;
  troubles: readonly Trouble[];
  /** Before the home's first process. */
  begin(home: string): Promise<void>;
  /** After its last. */
  end(home: string): Promise<void>;
}

export interface Trouble {
  name: string;
  /** Begins it; the returned function ends it. */
  begin(home: string): Promise<() => Promise<void>>;
}
