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
  /** So many goals of a place's suggester are taken at most: the first that suit the task. Absent: all that do. */
  suggestions?: number;
  /** Suggesters also read the answer, so that each round is answered before it is refined. Absent in older plans: no. */
  seesResponse?: boolean;
  /** Answers are dialogues. */
  dialogue?: boolean;
  /** Blind solves of each instruction beside its answer. */
  agreement?: number;
  /** Checks of the skill run programs. */
  programs?: boolean;
}

export interface PlannedTransformation {
  id: string;
  title: string;
  /** The seed itself, word for word: no model call. */
  identity: boolean;
  /** A drawn point of view for the prompt; null where the skill names none. */
  angle: string | null;
  /** Why no agent takes the seed; then nothing is asked. Absent where one does. */
  unfit?: string;
  /** What is done next with what it made, in order. */
  chain?: PlannedStep[];
  /** The content is a finished instruction of another skill, made with that skill's agents. */
  base?: PlannedBase;
}

export interface PlannedStep {
  id: string;
  title: string;
  angle: string | null;
}

/** Which of another skill's agents make the content (paper.md §5.17). */
export interface PlannedBase {
  skill: string;
  transformation: PlannedTransformation;
  task: PlannedTask;
  /** Index into that skill's layouts. */
  layout: number;
  noun: string;
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
  /** One suggester call for each inner list of goal ids; the suggester makes one suggestion for each goal that is taken. */
  suggesters: string[][];
  dialogue?: PlannedDialogue;
}

export interface PlannedDialogue {
  /** Who the simulated user is; null where the skill names nobody. */
  persona: string | null;
  /** User turns, the opening one included. */
  turns: number;
  /** Most calls or actions in a row; absent: as many as the skill says. */
  steps?: number;
}

export interface PlannedGoal {
  id: string;
  title: string;
}
