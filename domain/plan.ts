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
}

export interface Place {
  /** Index into the skill's layouts. */
  layout: number;
  /** Draws key positions and orders of items; the same shape with the same number shows the same text. */
  order: number;
  /** One suggester call for each inner list; the suggester makes one suggestion for each goal in it. */
  suggesters: PlannedGoal[][];
}

export interface PlannedGoal {
  id: string;
  title: string;
}
