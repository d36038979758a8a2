import { normalise } from '../text/normalise';
import { isJsonObject, type Json, parseJson } from './json';

/** A JSON text in one form for what says the same: keys and items sorted, texts as a reader takes them; itself where it is no JSON. */
export function canonicalJson(text: string): string {
  const value = parseJson(text);
  return value === undefined ? text : JSON.stringify(canonical(value));
}

function canonical(value: Json): Json {
  if (typeof value === 'string') return normalise(value);
  if (Array.isArray(value)) return value.map(canonical).sort(byText);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => [key, canonical(inner)]);
  return Object.fromEntries(entries.sort(byText));
}

function byText(left: Json, right: Json): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}
