/** White space and quote marks say nothing: `['a', 'b']` is ["a","b"], 3.0 is 3. Capitals do: they may be the rule. */
export function isSameResult(left: string, right: string): boolean {
  return bare(left) === bare(right);
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚´ʼ'"“”„«»]+/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, '')
    .replace(/^'(.*)'$/, '$1')
    .replace(/\.0$/, '');
}
