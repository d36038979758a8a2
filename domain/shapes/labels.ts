/** `A. first`, `B. second`, ... one a line. */
export function lettered(items: readonly string[]): string {
  return items.map((item, index) => `${letter(index)}. ${item}`).join('\n');
}

/** `1. first`, `2. second`, ... one a line. */
export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

/** A for 0, B for 1, ...; shapes hold at most ten items. */
export function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
