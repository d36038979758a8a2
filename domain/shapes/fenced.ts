/** Code in a Markdown fence that is longer than any run of backticks in it. */
export function fenced(code: string, language: string): string {
  const runs = (code.match(/`{3,}/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${fence}${language}\n${code.replace(/\s+$/, '')}\n${fence}`;
}
