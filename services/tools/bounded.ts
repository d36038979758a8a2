import { isJsonObject, type Json } from '../../domain/json/json';

/** A model reads the whole of it at each of its next rounds (ours). */
export const MOST_RESULT_CHARACTERS = 16_000;
/** Put in the place of what is left out. */
const CUT = ' … [cut]';

/** The output with its longest texts shortened, so that its JSON text fits. */
export function bounded(output: Json): Json {
  for (let most = MOST_RESULT_CHARACTERS; ; most = Math.floor(most / 2)) {
    const shorter = shortened(output, most);
    if (JSON.stringify(shorter).length <= MOST_RESULT_CHARACTERS || most <= CUT.length) return shorter;
  }
}

function shortened(value: Json, most: number): Json {
  if (typeof value === 'string') return value.length <= most ? value : cut(value, most - CUT.length) + CUT;
  if (Array.isArray(value)) return value.map((each) => shortened(each, most));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each, most)]));
}

/** Never half of a surrogate pair. */
function cut(text: string, length: number): string {
  const end = Math.max(length, 0);
  return text.slice(0, /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end);
}
