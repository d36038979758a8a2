import { parseJson } from '../../json/json';
import { codeBlocks } from '../../structured-text/code-blocks';
import { csvProblem, markdownTableProblem } from '../../structured-text/table-problem';
import { xmlProblem } from '../../structured-text/xml-problem';
import { type Check, failed, PASSED, skipped } from '../check';

/** What is wrong with data in each format that can be told by looking. */
const READERS: Record<string, (text: string) => string | null> = {
  csv: csvProblem,
  json: (text) => (parseJson(text) === undefined ? 'it is no JSON' : null),
  xml: xmlProblem,
};

export const dataBlockParses: Check = {
  name: 'data-block-parses',
  about: 'The data of the content can be read in the format they are in: CSV, JSON, XML, a Markdown table.',
  run: ({ content }) => {
    const blocks = dataBlocks(content.text);
    const tables = markdownTables(content.text);
    if (blocks.length + tables.length === 0) return skipped('the content shows no data in a known format');
    const problems = blocks.map(({ format, text }) => ({ format, problem: READERS[format]?.(text) ?? null }));
    const broken = problems.find(({ problem }) => problem !== null);
    if (broken !== undefined) return failed(`the ${broken.format} does not parse: ${broken.problem}`);
    const table = tables.map(markdownTableProblem).find((problem) => problem !== null);
    return table === undefined || table === null ? PASSED : failed(table);
  },
};

/** Fenced blocks that name their format; without any, the whole text where it looks like one. */
function dataBlocks(text: string): { format: string; text: string }[] {
  const named = codeBlocks(text).filter(({ language }) => language in READERS);
  if (named.length > 0) return named.map(({ language, code }) => ({ format: language, text: code }));
  const format = formatOf(text.trim());
  return format === null ? [] : [{ format, text: text.trim() }];
}

function formatOf(text: string): string | null {
  if (/^[{[]\s*["{[\]}\d]/.test(text)) return 'json';
  if (/^<(?:\?xml|[a-z_])/i.test(text) && /<\/[^>]+>$/.test(text)) return 'xml';
  const lines = text.split('\n');
  const isCsv = lines.length > 2 && lines.every((line) => /^[^.!?]*,/.test(line)) && !/[,] /.test(lines[0] ?? '');
  return isCsv ? 'csv' : null;
}

/** Runs of lines with cells, that hold the line under a head. */
function markdownTables(text: string): string[][] {
  const runs = text.split(/\r?\n/).reduce<string[][]>(
    (tables, line) => {
      if (/^\s*\|.*\|\s*$/.test(line)) tables.at(-1)?.push(line);
      else tables.push([]);
      return tables;
    },
    [[]],
  );
  return runs.filter((lines) => lines.some((line) => /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)));
}
