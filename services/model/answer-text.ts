import { jsonrepair } from 'jsonrepair';

/**
 * The JSON object in a model's text: the text itself, a code fence, or what stands between the first and the last
 * brace; each as it is and then mended (quotes, commas, comments). Undefined when there is none. An object that breaks
 * off is not completed: half a sentence must not become a sample.
 */
export function findJson(text: string): unknown {
  const candidates = [text, fenced(text), braced(text)].filter((candidate) => candidate !== null);
  for (const candidate of candidates) {
    const value = parse(candidate);
    if (isObject(value)) return value;
  }
  for (const candidate of candidates.slice(1)) {
    const value = parse(mend(candidate));
    if (isObject(value)) return value;
  }
  return undefined;
}

function fenced(text: string): string | null {
  return /```(?:json)?\s*\n([\s\S]*?)\n?\s*```/i.exec(text)?.[1] ?? null;
}

function braced(text: string): string | null {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  return start !== -1 && end > start ? text.slice(start, end + 1) : null;
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: that is the answer to the question, and the next candidate is tried
  }
}

function mend(text: string): string | null {
  try {
    return jsonrepair(text);
  } catch {
    return null; // beyond mending: the model is shown its answer instead
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
