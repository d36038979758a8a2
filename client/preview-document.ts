/** One call of `preview`, in the order in which it was made. */
export interface PreviewStage {
  skill: string;
  /** Activity name, e.g. `writeInstructions`. */
  stage: string;
  /** Transformation, task or goal; null where none is meant. */
  agent: string | null;
  outcome: string;
  prompt: string;
  answer: string;
}

/** `preview`: one seed through every stage. */
export interface PreviewDocument {
  seed: { id: string; title: string; source: string; text: string };
  stages: PreviewStage[];
  samples: Record<string, unknown>[];
  tokens: { input: number; output: number };
  usd: number | null;
}
