/** Marks text as material. The tag is one that the text does not close, so that no seed can step out of its fence. */
export function fence(label: string, text: string): string {
  let tag = label;
  for (let n = 2; text.toLowerCase().includes(`</${tag}`); n++) tag = `${label}-${n}`;
  return `<${tag}>\n${text}\n</${tag}>`;
}
