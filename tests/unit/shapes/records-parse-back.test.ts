import fc from 'fast-check';
import { contentShapeNamed } from '../../../domain/shapes/content/registry';
import { escapedXml } from '../../../domain/shapes/content/xml';
import { RECORDS } from '../../support/content-samples';

const cell = fc.string({ unit: fc.constantFrom(...'a1 ,"|\\\n\r<>&\'\t;=é\u0001'), maxLength: 12 });
const rows = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 5 });
const columns = ['Boat', 'Note'].map((name) => ({ name, unit: '', kind: 'text' }));
const written = (shape: string, cells: readonly (readonly string[])[]) =>
  contentShapeNamed(shape).text({ ...RECORDS, columns, rows: cells });

/** Reads RFC 4180, as any spreadsheet does. */
function parsedCsv(text: string): string[][] {
  const cells = [...`${text}\n`.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\n)/g)];
  const read: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    read.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') read.push([]);
  }
  return read.slice(0, -1);
}

test('any cells come back from CSV as they were', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      expect(parsedCsv(written('record-csv', cells))).toEqual([['Boat', 'Note'], ...cells]);
    }),
  );
});

test('any cells come back from JSON as they were, empty ones as null', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const objects = cells.map(([boat, note]) => ({ Boat: boat || null, Note: note || null }));
      expect(JSON.parse(written('record-json', cells))).toEqual(objects);
    }),
  );
});

test('a Markdown table has one line a row and two cells a line, whatever stands in them', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const lines = written('record-table', cells).split(/\r\n?|\n/);
      expect(lines).toHaveLength(cells.length + 2);
      for (const line of lines) expect(line.replace(/\\[\\|]/g, '').match(/\|/g)).toHaveLength(3);
    }),
  );
});

test('no cell of XML opens an element or an entity of its own', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(escapedXml(text)).not.toContain('\u0001');
      expect(escapedXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
    }),
  );
});
