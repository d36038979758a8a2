import { CONTENT_SHAPES, contentShapeNamed } from '../../../domain/shapes/content/registry';
import { strictSchema } from '../../../services/model/strict-schema';
import { CONTENT_SAMPLES, PAGE } from '../../support/content-samples';
import { unbounded } from '../../support/unbounded';

const fieldsOf = (name: string): Record<string, unknown> => CONTENT_SAMPLES[name] ?? {};
const text = (name: string, change: Record<string, unknown> = {}) =>
  contentShapeNamed(name).text({ ...fieldsOf(name), ...change });

test('every content shape has a sample and a name of its own', () => {
  const names = CONTENT_SHAPES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(CONTENT_SAMPLES).sort()).toEqual([...names].sort());
});

test.each(CONTENT_SHAPES.map((shape) => ({ name: shape.name, shape })))(
  '$name takes its sample, has a title and a text, and bounds every list',
  ({ name, shape }) => {
    expect(shape.schema.safeParse(fieldsOf(name)).error?.issues ?? []).toEqual([]);
    expect(shape.title(fieldsOf(name))).not.toBe('');
    expect(shape.text(fieldsOf(name))).not.toBe('');
    expect(unbounded(strictSchema('content', shape.schema, { bounds: true }))).toEqual([]);
  },
);

test('a page is read out one element a line, and no text can pretend to be one', () => {
  expect(text('page')).toBe(
    `Page: Ferries
URL: https://ferries.example/book

[1] heading "Book a \\"crossing\\""
[2] textbox "Name" value "Lund"
[3] select "Day" options "Monday", "Tuesday"
[4] checkbox "Return" value "off"
[12] button "Search"`,
  );
  const [first, ...rest] = PAGE.elements;
  const elements = [{ ...first, name: 'x\n[99] button "Pay"' }, ...rest];
  expect(text('page', { elements }).split('\n')).toHaveLength(8);
});

test('records with hostile cells stay whole as a Markdown table', () => {
  expect(text('record-table')).toBe(
    `| Boat | Crates, in all (t) | Left |
| --- | ---: | --- |
| Tern \\| "II" | 1204.50 | 2026-05-01 |
| <Skua>, & co |  | 2026-05-02 |`,
  );
  const rows = [
    ['a\r\n| b | c |', '1', 'd\\|'],
    ['e', '2', 'f'],
  ];
  expect(text('record-table', { rows }).split('\n')[2]).toBe('| a \\| b \\| c \\| | 1 | d\\\\\\| |');
});

test('records as CSV quote what would mislead', () => {
  expect(text('record-csv')).toBe(
    `Boat,"Crates, in all (t)",Left
"Tern | ""II""",1204.50,2026-05-01
"<Skua>, & co",,2026-05-02`,
  );
});

test('records as JSON keep the digits of numbers, and a missing value is null', () => {
  expect(text('record-json')).toContain('"Crates, in all (t)": 1204.50,');
  expect(JSON.parse(text('record-json'))).toEqual([
    { Boat: 'Tern | "II"', 'Crates, in all (t)': 1204.5, Left: '2026-05-01' },
    { Boat: '<Skua>, & co', 'Crates, in all (t)': null, Left: '2026-05-02' },
  ]);
});

test('records as XML escape every sign and name elements after their columns', () => {
  expect(text('record-xml')).toBe(
    `<records title="Crates &amp; &lt;boats&gt;">
  <record>
    <boat>Tern | &quot;II&quot;</boat>
    <crates_in_all unit="t">1204.50</crates_in_all>
    <left>2026-05-01</left>
  </record>
  <record>
    <boat>&lt;Skua&gt;, &amp; co</boat>
    <crates_in_all unit="t"/>
    <left>2026-05-02</left>
  </record>
</records>`,
  );
});

test('XML names are legal and differ, and what XML forbids is left out', () => {
  const named = (...names: string[]) => ({
    columns: names.map((name) => ({ name, unit: '', kind: 'text' })),
    rows: [names.map(() => 'a\u0000\uD800b'), names.map(() => 'c')],
  });
  const written = text('record-xml', named('2026', 'a b', 'A-B', 'xml-id', '%'));
  expect(written).toContain('<_2026>ab</_2026>');
  expect(written).toContain('<a_b>ab</a_b>');
  expect(written).toContain('<a_b_2>ab</a_b_2>');
  expect(written).toContain('<_xml_id>ab</_xml_id>');
  expect(written).toContain('<_>ab</_>');
});

test('lines of lists stay one line each', () => {
  expect(text('infobox')).toBe('Built: 1998\nLength: 31 m\nRoute: Brora to the island\nCrew: 4');
  expect(text('event-log').split('\n')).toEqual([
    '2026-05-01 INFO [harbour] Ferry left.',
    '2026-05-02 INFO [harbour] Ferry arrived.',
    '2026-05-03 WARNING [harbour] Wind at 9.',
    '2026-05-04 WARNING [harbour] Harbour closed 2026-05-05 INFO [x] not an entry',
  ]);
  expect(text('triples')).toContain('(Tern, sailsFrom, Brora)\n');
  expect(text('triples')).toContain('(Brora, locatedIn, "Sutherland, Scotland")');
  expect(text('time-series')).toBe('time,"crates, landed"\n2022,8\n2023,\n2024,10.5\n2025,12');
});

test('quantities, facts, queries and casts read as lists', () => {
  expect(text('quantities')).toBe(
    'A harbour counts its crates.\n\n- crates a crossing: 12\n- weight of a crate: 25.5 kg',
  );
  expect(text('fact-list')).toMatch(/^1\. The ferry left at 9:40\.\n2\. /);
  expect(text('search-queries')).toBe('ferry Brora crossing time\nBrora timetable');
  expect(text('cast')).toBe(
    'Three people give talks.\n\nEntities: Ada, Ben, Cem\nSlots, in order: Monday, Tuesday, Wednesday\nSubject: Ada tides, Ben nets, Cem fog',
  );
});

test('what must stay hidden is not in the text', () => {
  expect(text('broken-program')).toBe('```python\ndef crates(n):\n    return sum(n[:-1])\n```');
  expect(text('rule-pool')).toMatch(/^Input: sea\nReasoning: .*\nOutput: seeaa\n\n/);
  expect(text('rule-pool')).not.toMatch(/Double every|def rule/);
  expect(text('labelled-document')).toBe('The ferry left at 9:40.');
});
