import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

export type YamlPath = readonly (string | number)[];

/** A parsed YAML file that still knows where everything stands. */
export interface YamlSource {
  /** As the user named it. */
  file: string;
  value: unknown;
  /** The key's own line and column (from 1), or its nearest parent's where the key is missing, and the path as text. */
  place(path: YamlPath): { line: number; column: number; key: string };
}

export function yamlSource(document: Document.Parsed, lines: LineCounter, file: string, value: unknown): YamlSource {
  return {
    file,
    value,
    place: (path) => {
      const { line, col } = lines.linePos(offsetOf(document, path));
      return { line, column: col, key: keyPath(path) };
    },
  };
}

/** `models.default.price`, `seeds[0]`. */
function keyPath(path: YamlPath): string {
  return path.reduce<string>((shown, part) => shown + step(part, shown === ''), '');
}

function step(part: string | number, first: boolean): string {
  if (typeof part === 'number') return `[${part}]`;
  const name = /^[\w-]{1,60}$/.test(part) ? part : JSON.stringify(part.slice(0, 60));
  return first ? name : `.${name}`;
}

function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const part of path) {
    const found = child(resolved(node, document), part);
    if (found === null) break;
    offset = found.offset ?? offset;
    node = found.node;
  }
  return offset;
}

function resolved(node: unknown, document: Document.Parsed): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function child(node: unknown, part: string | number): { node: unknown; offset: number | undefined } | null {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(part)];
    return item === undefined ? null : { node: item, offset: item.range?.[0] };
  }
  if (!isMap<unknown>(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  return pair === undefined ? null : { node: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined };
}
