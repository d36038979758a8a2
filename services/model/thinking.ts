const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * Keeps a model's thinking apart from its answer. Thinking is a `<think>` block at the start, the text before a lone
 * `</think>` (some chat templates put the opening mark into the prompt), or `reasoning_content`. A block that never
 * closes is all thinking: the answer was cut off before it began.
 */
export function splitThinking(content: string, reasoning: string | null): { text: string; reasoning: string | null } {
  const trimmed = content.trimStart();
  const opened = trimmed.startsWith(OPEN);
  const close = trimmed.indexOf(CLOSE);
  if (close === -1)
    return opened ? { text: '', reasoning: join(reasoning, trimmed.slice(OPEN.length)) } : { text: content, reasoning };
  if (!opened && trimmed.slice(0, close).includes(OPEN)) return { text: content, reasoning };
  const thought = trimmed.slice(opened ? OPEN.length : 0, close);
  return { text: trimmed.slice(close + CLOSE.length).trimStart(), reasoning: join(reasoning, thought) };
}

function join(reasoning: string | null, thought: string): string | null {
  const parts = [reasoning ?? '', thought.trim()].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('\n');
}
