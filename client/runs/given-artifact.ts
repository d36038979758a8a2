import type { Content, Instruction, StoredArtifact } from '../../domain/artifact';
import type { LaunchedSkill, RunKind } from '../../domain/run';
import type { Seed } from '../../domain/seed';
import { NO_USAGE } from '../../domain/usage';
import { shortHash, withId } from '../../services/artifact-id';
import { countTokens } from '../../services/seeds/count-tokens';
import { countWords } from '../../services/seeds/count-words';
import type { Work } from './work';

/** Something a user brings, as one of the paper's flows starts from it. */
export type GivenArtifact = Omit<StoredArtifact, 'run'>;

/** A content, or an instruction with the content it belongs to, that a user brings. */
export interface GivenItem {
  /** Where it comes from, e.g. `mine.jsonl:12`. */
  source: string;
  title: string;
  text: string;
  /** Null for a content that instructions are to be written on. */
  instruction: { text: string; task: string } | null;
}

/** A text that a user of the library brings. */
export function contentItem({ title, text }: { title: string; text: string }, index: number): GivenItem {
  return { source: `given#${index + 1}`, title, text, instruction: null };
}

/** The seed, the flow and the stored artifacts of one item; a transformation starts from the seed alone. */
export function givenWork(
  item: GivenItem,
  { definition }: LaunchedSkill,
  position: number,
  kind: Exclude<RunKind, 'generation'>,
): Work {
  const { title, text, source, instruction } = item;
  const id = shortHash([title, text, instruction]);
  const seed: Seed = { id, kind: 'text', title, text, source, words: countWords(text), tokens: countTokens(text) };
  const owner = { skill: definition.skill, seed: seed.id };
  if (kind === 'transformation') return { seed, flows: [{ ...owner, position, given: null }], given: [] };
  const content = withId<Content>({ kind: 'content', parent: null, transformation: 'given', title, text }, owner, 0);
  const artifacts = instruction === null ? [content] : [content, givenInstruction(instruction, content, owner)];
  const start = artifacts.at(-1) ?? content;
  return {
    seed,
    flows: [{ ...owner, position, given: start.id }],
    given: artifacts.map((artifact) => ({ ...owner, artifact, calls: [], model: null, usage: NO_USAGE })),
  };
}

function givenInstruction(
  { text, task }: { text: string; task: string },
  content: Content,
  owner: { skill: string; seed: string },
): Instruction {
  const unrefined = {
    parent: null,
    suggestion: null,
    goal: null,
    round: 0,
    answer: null,
    unanswerable: false,
    missing: null,
  };
  return withId<Instruction>(
    { kind: 'instruction', ...unrefined, content: content.id, task, shape: '', order: 0, fields: {}, text },
    owner,
    0,
  );
}
