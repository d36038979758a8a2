/** JSON that every reader takes: half a surrogate pair, which a cut answer may end with, becomes the replacement character. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(/\p{Surrogate}/gu, '\uFFFD') : inner,
  );
}
