import type { SearchStore } from '../store/searches';
import { snippetOf } from './snippet';
import type { ToolResult } from './tool-box';

/** The tool `search`: seeds of the run, best first, with the part of each that holds what was looked for. */
export async function searchSeeds(
  searches: SearchStore,
  run: string,
  { query, limit, length }: { query: string; limit: number; length: number },
): Promise<ToolResult> {
  const found = await searches.search(run, query, limit);
  const results = found.map(({ title, source, text }, index) => ({
    id: index + 1,
    title,
    url: source,
    snippet: snippetOf(text, query, length),
  }));
  return { status: 'ok', output: { query, results } };
}
