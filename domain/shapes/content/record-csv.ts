import { defineContent } from './content-shape';
import { csv } from './csv';
import { heading, recordSchema } from './record-fields';

export const recordCsvContent = defineContent({
  name: 'record-csv',
  about: 'Records as CSV with a header.',
  schema: recordSchema,
  title: ({ title }) => title,
  text: ({ columns, rows }) => csv([columns.map(heading), ...rows]),
});
