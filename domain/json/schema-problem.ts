import { isJsonObject, type Json, type JsonObject } from './json';

/** Schemas that agents or users write: one of an API has a few hundred characters; far beyond it is a mistake or an attack. */
const MOST_CHARACTERS = 20_000;
const MOST_LEVELS = 16;
/** With every `$ref` followed: twenty definitions that name each other twice unfold into a million. */
const MOST_NODES = 2_000;

/** Keywords that cost more than they tell: regular expressions can run for ever, the others reach outside or go in circles. */
const REFUSED = ['pattern', 'patternProperties', '$dynamicRef', '$recursiveRef', '$id', '$anchor', '$schema'];
/** At the head they say what the document is. */
const HEADS = ['$schema', '$id'];

/** Why a JSON Schema from outside is not used: too large, too deep, circular, or reaching out of its document. Null: it is safe. */
export function schemaProblem(schema: Json): string | null {
  if (!isJsonObject(schema)) return 'it is not an object';
  const { length } = JSON.stringify(schema);
  if (length > MOST_CHARACTERS) return `it has ${length} characters; at most ${MOST_CHARACTERS} are read`;
  return new SchemaWalk(schema).problem();
}

class SchemaWalk {
  private nodes = 0;

  constructor(private readonly root: Json) {}

  problem(): string | null {
    return this.visit(this.root, 0, []);
  }

  private visit(node: Json, level: number, followed: readonly string[]): string | null {
    this.nodes += 1;
    if (this.nodes > MOST_NODES) return `it unfolds into more than ${MOST_NODES} parts`;
    if (level > MOST_LEVELS) return `it is nested deeper than ${MOST_LEVELS} levels`;
    if (Array.isArray(node)) return first(node, (part) => this.visit(part, level + 1, followed));
    if (!isJsonObject(node)) return null;
    const refused = REFUSED.find((key) => isKeyword(node, key) && !(level === 0 && HEADS.includes(key)));
    if (refused !== undefined) return `"${refused}" is not allowed in it`;
    return this.reference(node.$ref, level, followed) ?? this.parts(node, level, followed);
  }

  private parts(node: { [key: string]: Json }, level: number, followed: readonly string[]): string | null {
    return first(Object.values(node), (part) => this.visit(part, level + 1, followed));
  }

  private reference(reference: Json | undefined, level: number, followed: readonly string[]): string | null {
    if (typeof reference !== 'string') return null;
    if (!reference.startsWith('#')) return `"$ref": "${reference}" leads out of the document`;
    if (followed.includes(reference)) return `"$ref": "${reference}" goes in a circle`;
    const target = pointedAt(this.root, reference);
    if (target === undefined) return `"$ref": "${reference}" leads nowhere`;
    return this.visit(target, level + 1, [...followed, reference]);
  }
}

/** A property may have a keyword's name; then a schema stands there, not the keyword's text. */
function isKeyword(node: JsonObject, key: string): boolean {
  return typeof node[key] === 'string' || (key === 'patternProperties' && key in node);
}

/** The part of a document that a JSON pointer such as `#/$defs/Pet` names. */
export function pointedAt(root: Json, reference: string): Json | undefined {
  const steps = reference.replace(/^#\/?/, '').split('/');
  return steps
    .filter((step) => step !== '')
    .map((step) => decoded(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>((node, step) => inside(node, step), root);
}

function inside(node: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(node)) return node[Number(step)];
  return isJsonObject(node) && Object.hasOwn(node, step) ? node[step] : undefined;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step; // a lone percent sign is a name like any other
  }
}

function first<T>(items: readonly T[], problem: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = problem(item);
    if (found !== null) return found;
  }
  return null;
}
