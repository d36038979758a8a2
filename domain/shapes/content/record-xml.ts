import { defineContent } from './content-shape';
import { type Records, recordSchema } from './record-fields';
import { elementNames, escapedXml } from './xml';

export const recordXmlContent = defineContent({
  name: 'record-xml',
  about: 'Records as XML: an element for each record, one inside it for each column, units as attributes.',
  schema: recordSchema,
  title: ({ title }) => title,
  text: ({ title, columns, rows }) => {
    const names = elementNames(columns.map(({ name }) => name));
    const records = rows.map((cells) => `  <record>\n${members(columns, names, cells)}\n  </record>`);
    return [`<records title="${escapedXml(title)}">`, ...records, '</records>'].join('\n');
  },
});

function members(columns: Records['columns'], names: readonly string[], cells: readonly string[]): string {
  return columns
    .map(({ unit }, at) => {
      const attribute = unit === '' ? '' : ` unit="${escapedXml(unit)}"`;
      const cell = escapedXml(cells[at] ?? '');
      return cell === '' ? `    <${names[at]}${attribute}/>` : `    <${names[at]}${attribute}>${cell}</${names[at]}>`;
    })
    .join('\n');
}
