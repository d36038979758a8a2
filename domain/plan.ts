/** Everything about one flow that is drawn (paper §2, design §2): recorded in history as `planFlow`'s result. */
export interface Plan {
  transformation: PlannedTransformation;
  /** The instruction writers to call, in order. */
  tasks: PlannedTask[];
  rounds: number;
  /** No flow ever holds more instructions than this. */
  maxInstructions: number;
  /** `maxInstructions` places; the n-th instruction that is really made takes the n-th place. */
  places: Place[];
  /** The skill's goals, for the summaries in the UI. */
  goals: PlannedGoal[];
  /** What the UI calls one instruction, e.g. `Question`. */
  noun: string;
}

export interface PlannedTransformation {
  id: string;
  title: string;
  /** The seed itself, word for word: no model call. */
  identity: boolean;
  /** A drawn point of view for the prompt; null where the skill names none. */
  angle: string | null;
}

export interface PlannedTask {
  id: string;
  title: string;
  /** Instructions wanted at most. */
  count: number;
  angle: string | null;
  /** Ids of the goals that suit this task. */
  goals: string[];
}

export interface Place {
  /** Index into the skill's layouts. */
  layout: number;
  /** One suggester call for each inner list of goal ids; the suggester makes one suggestion for each goal in it. */
  suggesters: string[][];
}

export interface PlannedGoal {
  id: string;
  title: string;
}
