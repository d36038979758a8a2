import { UserError } from '../../../domain/errors';
import { expandReferences } from '../../../domain/json/expand-references';
import { isJsonObject, type Json, type JsonObject, parseJson } from '../../../domain/json/json';
import { parseYaml } from '../../yaml/parse-yaml';
import { BREAK_COST } from '../chunking/block';
import type { Document } from '../chunking/chunk-document';
import { decodeText } from './decode-text';
import type { Reader, Unusable } from './reader';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** OpenAPI descriptions, an operation a seed, and JSON Schemas; other JSON and YAML is data that nobody asked to learn from. */
export const apiDescription: Reader = {
  kind: 'api',
  extensions: ['json', 'yaml', 'yml'],
  names: [],
  read(bytes) {
    const text = decodeText(bytes);
    if (typeof text !== 'string') return text;
    const document = parseJson(text) ?? parsedYaml(text);
    if (typeof document === 'string') return { rule: 'format', reason: document };
    const parts = isJsonObject(document) ? describedIn(document) : [];
    return parts.length > 0 ? documentsOf(parts, document) : OTHER_DATA;
  },
};

const OTHER_DATA: Unusable = { rule: 'format', reason: 'it is neither an OpenAPI description nor a JSON Schema' };
const TOO_LARGE: Unusable = { rule: 'large', reason: 'its references unfold into too much' };

interface Described {
  title: string;
  part: Json;
}

function describedIn(document: JsonObject): Described[] {
  if (isJsonObject(document.paths) && ('openapi' in document || 'swagger' in document))
    return Object.entries(document.paths).flatMap(([path, item]) => operationsOf(path, item));
  const isSchema =
    typeof document.$schema === 'string' || (document.type === 'object' && isJsonObject(document.properties));
  if (!isSchema) return [];
  const title = typeof document.title === 'string' ? document.title : 'JSON Schema';
  return [{ title, part: document }];
}

/** Parameters that stand at the path hold for each of its operations. */
function operationsOf(path: string, item: Json): Described[] {
  if (!isJsonObject(item)) return [];
  const common = Array.isArray(item.parameters) ? item.parameters : [];
  return METHODS.flatMap((method) => {
    const operation = item[method];
    if (!isJsonObject(operation)) return [];
    const own = Array.isArray(operation.parameters) ? operation.parameters : [];
    const title = `${method.toUpperCase()} ${path}`;
    return [{ title, part: { path, method, ...operation, parameters: [...common, ...own] } }];
  });
}

function documentsOf(parts: readonly Described[], document: Json): Document[] | Unusable {
  const documents: Document[] = [];
  for (const { title, part } of parts) {
    const whole = expandReferences(part, document);
    if (whole === null) return TOO_LARGE;
    const text = `${JSON.stringify(whole, null, 1)}\n`;
    documents.push({ title, blocks: [{ text, cost: BREAK_COST.topLevel, heading: null, form: 'lines' }] });
  }
  return documents;
}

/** The document, or one sentence why it is none. */
function parsedYaml(text: string): Json | string {
  try {
    return plain(parseYaml(text, 'it').value);
  } catch (error) {
    if (error instanceof UserError) return `it cannot be read: ${error.message}`;
    throw error;
  }
}

/** YAML can hold what JSON cannot; what is left is JSON. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null));
}
