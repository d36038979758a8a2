/** Reads a JSON column. The type is believed: this store alone writes these rows, from values of that type. */
export function readJson<T>(text: string): T {
  const value: T = JSON.parse(text);
  return value;
}
