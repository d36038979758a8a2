import { defineContent } from './content-shape';
import { heading, recordSchema } from './record-fields';

export const recordTableContent = defineContent({
  name: 'record-table',
  about: 'Records as a Markdown table.',
  schema: recordSchema,
  title: ({ title }) => title,
  text: ({ columns, rows }) =>
    [columns.map(heading), columns.map(({ kind }) => (kind === 'number' ? '---:' : '---')), ...rows]
      .map((cells, index) => `| ${cells.map((cell) => (index === 1 ? cell : escaped(cell))).join(' | ')} |`)
      .join('\n'),
});

/** A cell that holds a bar, a backslash or a line break stays one cell. */
function escaped(cell: string): string {
  return cell.replace(/[\\|]/g, '\\$&').replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
