import type { Usage } from './usage';

/** What an agent makes is stored once, under a content-derived id; workflows carry references and previews only. */
export const ARTIFACT_KINDS = ['content', 'instruction', 'suggestion', 'response'] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** A transformed seed, or a content that an editor changed. Identity contents hold the seed word for word. */
export interface Content {
  kind: 'content';
  id: string;
  /** The content that an editor changed; null for what a transformation made. */
  parent: string | null;
  transformation: string;
  title: string;
  text: string;
}

/** One instruction, seed (round 0) or refined, as a student would be given it, with its key. */
export interface Instruction {
  kind: 'instruction';
  id: string;
  /** The instruction it was refined from; null in round 0. */
  parent: string | null;
  /** The suggestion that was carried out; null in round 0. */
  suggestion: string | null;
  /** Content id. */
  content: string;
  task: string;
  goal: string | null;
  round: number;
  /** Draws key positions and orders of items; kept when an editor changes the content alone. */
  order: number;
  shape: string;
  /** The agent's own fields, valid against `shape`. */
  fields: Record<string, unknown>;
  /** What the student reads, without the content: question, options, rule. */
  text: string;
  /** The key as a string (JSON where structured); null where the shape has none. */
  answer: string | null;
  unanswerable: boolean;
  /** What an unanswerable one lacks; null where it can be answered. */
  missing: string | null;
}

/** One way to make an instruction harder; the suggester never writes the instruction itself (craft). */
export interface Suggestion {
  kind: 'suggestion';
  id: string;
  /** Instruction id. */
  parent: string;
  goal: string;
  /** What to change. */
  change: string;
  /** Why it is then harder. */
  why: string;
}

/** The teacher's answer to one finished instruction, with the prompt that was answered. */
export interface Response {
  kind: 'response';
  id: string;
  /** Instruction id. */
  parent: string;
  /** The user turn as laid out. */
  prompt: string;
  text: string;
}

export type Artifact = Content | Instruction | Suggestion | Response;

/** An artifact as stored: with the flow it belongs to and the calls that made it (journal keys; empty for identity). */
export interface StoredArtifact<A extends Artifact = Artifact> {
  run: string;
  skill: string;
  seed: string;
  artifact: A;
  calls: string[];
  /** The configured name of the model that made it; null for identity. */
  model: string | null;
  usage: Usage;
}
