import type { Artifact, ArtifactKind, Content, Instruction, Response, StoredArtifact } from './artifact';
import { addUsage, NO_USAGE, type Usage } from './usage';

/** Everything that one flow made, by id: answers where a thing comes from, back to the seed. */
export class Lineage {
  private readonly byId: ReadonlyMap<string, StoredArtifact>;

  constructor(made: readonly StoredArtifact[]) {
    this.byId = new Map(made.map((stored) => [stored.artifact.id, stored]));
  }

  stored(id: string): StoredArtifact {
    const stored = this.byId.get(id);
    if (stored === undefined) throw new Error(`the flow has made no artifact ${id}`);
    return stored;
  }

  content(id: string): Content {
    return this.artifact('content', id);
  }

  instruction(id: string): Instruction {
    return this.artifact('instruction', id);
  }

  response(id: string): Response {
    return this.artifact('response', id);
  }

  /** What belongs to a thing and is of one kind, in no order that means anything. */
  of<K extends ArtifactKind>(kind: K, parent: string): Extract<Artifact, { kind: K }>[] {
    return [...this.byId.values()].flatMap(({ artifact }) =>
      isKind(artifact, kind) && artifact.parent === parent ? [artifact] : [],
    );
  }

  /** All that the thing was made from, first things first, and the thing itself at last. */
  lineOf(id: string): StoredArtifact[] {
    const seen = new Set<string>();
    const visit = (next: string | null): StoredArtifact[] => {
      if (next === null || seen.has(next) || !this.byId.has(next)) return [];
      seen.add(next);
      const stored = this.stored(next);
      return [...sourcesOf(stored).flatMap(visit), stored];
    };
    return visit(id);
  }

  private artifact<K extends ArtifactKind>(kind: K, id: string): Extract<Artifact, { kind: K }> {
    const { artifact } = this.stored(id);
    if (!isKind(artifact, kind)) throw new Error(`${id} is a ${artifact.kind}, not a ${kind}`);
    return artifact;
  }
}

/** Tokens and dollars of every call on a line, each call once. */
export function usageOf(line: readonly StoredArtifact[]): Usage {
  const byCalls = new Map(line.map(({ calls, usage }) => [calls.join(), usage]));
  return [...byCalls.values()].reduce(addUsage, NO_USAGE);
}

function isKind<K extends ArtifactKind>(artifact: Artifact, kind: K): artifact is Extract<Artifact, { kind: K }> {
  return artifact.kind === kind;
}

function sourcesOf({ artifact, turns = [] }: StoredArtifact): (string | null)[] {
  return [...parentsOf(artifact), ...turns];
}

function parentsOf(artifact: Artifact): (string | null)[] {
  switch (artifact.kind) {
    case 'content':
      return [artifact.parent, artifact.madeFrom ?? null];
    case 'instruction':
      return [artifact.parent, artifact.suggestion, artifact.content];
    case 'suggestion':
    case 'response':
    case 'solution':
      return [artifact.parent];
    case 'turn':
    case 'output':
      return [];
  }
}
