import type { Message } from './message';
import type { Role } from './model-settings';
import type { Usage } from './usage';

/** What an agent makes is stored once, under a content-derived id; workflows carry references and previews only. */
export const ARTIFACT_KINDS = [
  'content',
  'instruction',
  'suggestion',
  'response',
  'turn',
  'solution',
  'output',
] as const;
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
  /** The content shape of `fields`; absent for a passage. */
  shape?: string;
  /** Structured data beside the text, valid against `shape`. */
  fields?: Record<string, unknown>;
  /** In a chain: the content, or another skill's instruction, that this step began with. */
  madeFrom?: string;
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
  /** The last thing that the teacher said. */
  text: string;
  /** The whole sample's messages where it has more than a prompt and an answer. */
  messages?: Message[];
  /** The tools at hand in OpenAI's form, a JSON string. */
  tools?: string;
  /** The last answer's fields where the teacher answers in a shape. */
  fields?: Record<string, unknown>;
}

/** The sample's messages: the dialogue, or a prompt and its answer. */
export function messagesOf({ messages, prompt, text }: Response): Message[] {
  return (
    messages ?? [
      { role: 'user', content: prompt },
      { role: 'assistant', content: text },
    ]
  );
}

/** One durable turn: what an agent said or called, what a simulator or a tool answered. */
export interface Turn {
  kind: 'turn';
  id: string;
  /** What it belongs to: an instruction in a dialogue, the call's own id in an agent's tool loop. */
  parent: string;
  /** How many turns came before. */
  index: number;
  speaker: Speaker;
  /** Whose model made it; null for a tool. */
  role: Role | null;
  messages: Message[];
  /** The fields of a structured answer or of the simulated world. */
  fields: Record<string, unknown> | null;
}

/** `agent` is whoever works with tools; in a dialogue that is the teacher. `world` simulates APIs and pages. */
export const SPEAKERS = ['agent', 'user', 'world', 'tool'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** A blind answer to an instruction, made to see whether answers agree; it is no part of the sample. */
export interface Solution {
  kind: 'solution';
  id: string;
  /** Instruction id. */
  parent: string;
  /** From 1. */
  attempt: number;
  text: string;
}

/** What came of one program that a check asked for. */
export interface ProgramOutput {
  kind: 'output';
  id: string;
  /** Response id. */
  parent: string;
  /** The check's name, and which of its programs. */
  check: string;
  index: number;
  status: ProgramStatus;
  /** What it printed, or the last lines of the error. */
  text: string;
}

/** `unavailable`: this machine runs no programs; the check cannot say. */
export const PROGRAM_STATUSES = ['ok', 'error', 'timeout', 'unavailable'] as const;
export type ProgramStatus = (typeof PROGRAM_STATUSES)[number];

export type Artifact = Content | Instruction | Suggestion | Response | Turn | Solution | ProgramOutput;

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
  /** The turns that led to it: of the dialogue, or of its agent's tool loop, in order. */
  turns?: string[];
}
