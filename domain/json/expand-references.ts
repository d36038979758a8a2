import { isJsonObject, type Json } from './json';
import { pointedAt } from './schema-problem';

/** A description that unfolds into more than this is a mistake or an attack. */
const MOST_NODES = 20_000;
/** Deeper parts tell nothing about how an API is used. */
const MOST_LEVELS = 24;

/**
 * A part of a document with every `$ref` inside the document put in its place. One that leads out, nowhere, in a circle or too
 * deep stays as it is written: nothing is ever fetched. Null where it unfolds into too much.
 */
export function expandReferences(part: Json, document: Json): Json | null {
  const expansion = new Expansion(document);
  const expanded = expansion.of(part, 0, []);
  return expansion.tooLarge ? null : expanded;
}

class Expansion {
  private nodes = 0;

  constructor(private readonly document: Json) {}

  get tooLarge(): boolean {
    return this.nodes > MOST_NODES;
  }

  of(node: Json, level: number, followed: readonly string[]): Json {
    this.nodes += 1;
    if (this.tooLarge || level > MOST_LEVELS) return null;
    if (Array.isArray(node)) return node.map((part) => this.of(part, level + 1, followed));
    if (!isJsonObject(node)) return node;
    return this.target(node, level, followed) ?? this.parts(node, level, followed);
  }

  private parts(node: { [key: string]: Json }, level: number, followed: readonly string[]): Json {
    return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, this.of(part, level + 1, followed)]));
  }

  /** What the node's reference points at; undefined where it has none that can be followed. */
  private target(
    { $ref: reference }: { [key: string]: Json },
    level: number,
    followed: readonly string[],
  ): Json | undefined {
    if (typeof reference !== 'string' || !reference.startsWith('#') || followed.includes(reference)) return undefined;
    const target = pointedAt(this.document, reference);
    return target === undefined ? undefined : this.of(target, level + 1, [...followed, reference]);
  }
}
