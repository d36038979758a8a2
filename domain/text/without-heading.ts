/** A text without a first line that only repeats its title: where a layout shows the title, it is not shown twice. */
export function withoutHeading(text: string, title: string): string {
  const [first = '', ...rest] = text.split('\n');
  const bare = (line: string) => line.replace(/[#*_\s]/g, '').toLowerCase();
  return bare(first) === bare(title) && rest.some((line) => line.trim() !== '') ? rest.join('\n').trimStart() : text;
}
