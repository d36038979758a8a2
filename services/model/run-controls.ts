import type { ControlStore } from '../store/store';
import type { Clock } from './clock';
import { RunStopped } from './gateway';

/** A control must act within two seconds (design §5); half of it is the age of what is believed. */
const BELIEVED_MS = 1_000;

interface Belief {
  stopped: Promise<boolean>;
  at: number;
}

/** What a person asked of the runs, read at most once a second for each. */
export class RunControls {
  private readonly beliefs = new Map<string, Belief>();

  constructor(
    private readonly controls: ControlStore,
    private readonly clock: Clock,
  ) {}

  /** Throws `RunStopped` when the run was ended. */
  async check(run: string): Promise<void> {
    if (await this.isStopped(run)) throw new RunStopped(`The run "${run}" was stopped.`);
  }

  /** Looks every second; tells once, with `RunStopped` or with what the store failed with. The result ends the watch. */
  watch(run: string, tell: (reason: unknown) => void): () => void {
    let over = false;
    let cancel = () => {};
    const look = () =>
      this.check(run).then(
        () => {
          if (!over) next();
        },
        (reason: unknown) => {
          if (!over) tell(reason);
        },
      );
    const next = () => {
      cancel = this.clock.after(BELIEVED_MS, () => void look());
    };
    next();
    return () => {
      over = true;
      cancel();
    };
  }

  private isStopped(run: string): Promise<boolean> {
    const known = this.beliefs.get(run);
    const now = this.clock.now();
    if (known !== undefined && now - known.at < BELIEVED_MS) return known.stopped;
    const stopped = this.controls.get(run).then((control) => control?.stopped ?? false);
    this.beliefs.set(run, { stopped, at: now });
    return stopped;
  }
}
