import { z } from 'zod';
import { type ProblemSink, report, reportRepeated } from '../report';
import { titleField } from './title-field';

const MOST_COLUMNS = 8;
const MOST_ROWS = 30;

/** Also a number of JSON, so that no digit is lost on the way. */
export const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const column = z.object({
  name: z.string().min(1).max(60).describe('a heading as such data have it'),
  unit: z.string().max(30).describe('of its numbers; empty where there is none'),
  kind: z.enum(['text', 'number', 'date']),
});

/** Records of one kind; how they are written (table, CSV, JSON, XML) is the shape's. */
export const recordSchema = z
  .object({
    title: titleField,
    about: z.string().min(1).max(600).describe('what one row is, where the data come from and for when they hold'),
    columns: z.array(column).min(2).max(MOST_COLUMNS).describe('the first one names the row'),
    rows: z
      .array(z.array(z.string().max(200).describe('empty where the value is missing')).min(2).max(MOST_COLUMNS))
      .min(2)
      .max(MOST_ROWS)
      .describe('a cell for each column; numbers bare, such as 1204.5'),
  })
  .superRefine(reportRecords);
export type Records = z.infer<typeof recordSchema>;

function reportRecords(
  { columns, rows }: { columns: z.infer<typeof column>[]; rows: string[][] },
  sink: ProblemSink,
): void {
  reportRepeated(
    sink,
    'columns',
    columns.map(({ name }) => name),
  );
  rows.forEach((cells, index) => {
    if (cells.length !== columns.length)
      report(sink, 'rows', `row ${index + 1} has ${cells.length} cells; there are ${columns.length} columns`);
    columns.forEach(({ name, kind }, at) => {
      const cell = cells[at] ?? '';
      if (kind === 'number' && cell !== '' && !PLAIN_NUMBER.test(cell))
        report(sink, 'rows', `row ${index + 1}: "${cell}" in the column ${name} is no bare number such as 1204.5`);
    });
  });
}

/** `crates (t)`: heading and unit where they share one place. */
export function heading({ name, unit }: Records['columns'][number]): string {
  return unit === '' ? name : `${name} (${unit})`;
}
