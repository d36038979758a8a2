/** Rows as RFC 4180 has them, with line feeds: quoted where a comma, a quote, a line break or an edge of white space would mislead. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join(',')).join('\n');
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
