/** Why a CSV text is no table; null when every record has as many fields as the first. Quoted fields may hold anything. */
export function csvProblem(text: string): string | null {
  const records = csvRecords(text.trim());
  if (records === null) return 'a quoted field is not closed';
  const [head] = records;
  if (head === undefined || records.length < 2) return 'it has no records';
  const odd = records.findIndex(({ length }) => length !== head.length);
  return odd === -1 ? null : `record ${odd + 1} has ${records[odd]?.length} fields, the first one ${head.length}`;
}

/** Records of a CSV text (RFC 4180); null where a quote stays open. */
export function csvRecords(text: string): string[][] | null {
  const records: string[][] = [[]];
  let [field, isQuoted] = ['', false];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at] ?? '\n';
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || field === '')) isQuoted = !isQuoted;
    else if (isQuoted && at < text.length) field += sign;
    else if (isQuoted) return null;
    else if (sign === ',' || sign === '\n') {
      records.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (sign === '\n' && at < text.length) records.push([]);
    } else field += sign;
  }
  return records;
}

/** Why a Markdown table is none; null when its rows are as long as its head. */
export function markdownTableProblem(lines: readonly string[]): string | null {
  const widths = lines.map(
    (line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/).length,
  );
  const odd = widths.findIndex((width) => width !== widths[0]);
  return odd === -1 ? null : `row ${odd + 1} of the table has ${widths[odd]} cells, its head ${widths[0]}`;
}
