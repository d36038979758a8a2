import { defineContent } from './content-shape';
import { heading, type Records, recordSchema } from './record-fields';

export const recordJsonContent = defineContent({
  name: 'record-json',
  about: 'Records as a JSON array of objects; numbers as numbers, missing values as null.',
  schema: recordSchema,
  title: ({ title }) => title,
  text: ({ columns, rows }) => `[\n${rows.map((cells) => asObject(columns, cells)).join(',\n')}\n]`,
});

function asObject(columns: Records['columns'], cells: readonly string[]): string {
  const members = columns.map(
    (column, at) => `    ${JSON.stringify(heading(column))}: ${written(column, cells[at] ?? '')}`,
  );
  return `  {\n${members.join(',\n')}\n  }`;
}

/** A number keeps its digits: written as it stands, not by way of a floating-point number. */
function written({ kind }: Records['columns'][number], cell: string): string {
  if (cell === '') return 'null';
  return kind === 'number' ? cell : JSON.stringify(cell);
}
