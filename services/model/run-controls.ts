import type { ModelLimits } from '../../domain/limits';
import type { Control, ControlStore } from '../store/store';
import type { Clock } from './clock';
import { RunPaused, RunStopped } from './gateway';

/** A control must act within two seconds (design §5); half of it is the age of what is believed. */
const BELIEVED_MS = 1_000;

interface Belief {
  /** Null: nothing was ever asked of the run. */
  control: Promise<Control | null>;
  at: number;
}

/** One who waits while a run may be paused, stopped or limited otherwise. */
interface Watcher {
  /** Told once, with `RunStopped`, `RunPaused` or what the store failed with. */
  ended(reason: unknown): void;
  /** Told after each look that ended nothing: the limits may be others now. */
  looked(): void;
}

/** What a person asked of the runs, read at most once a second for each. */
export class RunControls {
  private readonly beliefs = new Map<string, Belief>();
  private readonly known = new Map<string, Control | null>();

  constructor(
    private readonly controls: ControlStore,
    private readonly clock: Clock,
  ) {}

  /** Throws `RunStopped` or `RunPaused` when nothing may be sent for the run. */
  async check(run: string): Promise<void> {
    const control = await this.believed(run);
    if (control?.stopped) throw new RunStopped(`The run "${run}" was stopped.`);
    if (control?.paused) throw new RunPaused(`The run "${run}" is paused; it goes on after "resume".`);
  }

  /** What a person set for one of the run's models, as far as the last look knows. */
  limits(run: string, model: string): ModelLimits | undefined {
    return this.known.get(run)?.limits[model];
  }

  /** Looks every second. The result ends the watch. */
  watch(run: string, { ended, looked }: Watcher): () => void {
    let over = false;
    let cancel = () => {};
    const look = () =>
      this.check(run).then(
        () => {
          if (over) return;
          looked();
          if (!over) next();
        },
        (reason: unknown) => {
          if (!over) ended(reason);
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

  private believed(run: string): Promise<Control | null> {
    const last = this.beliefs.get(run);
    const now = this.clock.now();
    if (last !== undefined && now - last.at < BELIEVED_MS) return last.control;
    const control = this.read(run);
    this.beliefs.set(run, { control, at: now });
    return control;
  }

  private async read(run: string): Promise<Control | null> {
    const control = await this.controls.get(run);
    this.known.set(run, control);
    return control;
  }
}
