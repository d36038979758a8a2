import { isJsonObject, type Json } from '../../json/json';
import { jsonIn } from '../../json/json-in';

export interface ListedItems {
  /** What was extracted, without what is said of it. */
  spans: string[];
  /** Each item whole, to tell equal ones. */
  items: string[];
  /** Read from JSON, and so without doubt. */
  isStructured: boolean;
}

const BULLET = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(.+)$/;
const SAID_OF_IT = /\s+(?:[-–—→]|=>)\s+|:\s+|\s+\(|\s*\|\s*/;

/** The items that a response lists: a JSON array of texts or objects, else the items of a Markdown list. */
export function listedItems(response: string): ListedItems {
  const json = jsonIn(response);
  const array = json === undefined ? null : arrayIn(json);
  if (array !== null) {
    return { spans: array.flatMap(spanOf), items: array.map((item) => JSON.stringify(item)), isStructured: true };
  }
  const items = response.split(/\r?\n/).flatMap((line) => BULLET.exec(line)?.[1] ?? []);
  return { spans: items.map(bareSpan), items, isStructured: false };
}

/** The array itself, or the only one that an object holds. */
function arrayIn(json: Json): Json[] | null {
  if (Array.isArray(json)) return json;
  const arrays = isJsonObject(json) ? Object.values(json).filter((value) => Array.isArray(value)) : [];
  const [only, ...more] = arrays;
  return only !== undefined && more.length === 0 && Array.isArray(only) ? only : null;
}

function spanOf(item: Json): string[] {
  if (typeof item === 'string') return [item];
  return isJsonObject(item) && typeof item.span === 'string' ? [item.span] : [];
}

function bareSpan(item: string): string {
  const plain = item.replace(/\*\*|`/g, '').trim();
  const quoted = /^["“'‘«](.+?)["”'’»]/.exec(plain)?.[1];
  return quoted ?? plain.split(SAID_OF_IT)[0]?.trim() ?? plain;
}
