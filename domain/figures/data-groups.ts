import { z } from 'zod';
import { jsonIn } from '../json/json-in';
import { leaves } from '../json/leaves';
import { codeBlocks } from '../structured-text/code-blocks';
import { csvProblem, csvRecords } from '../structured-text/table-problem';
import { figuresIn } from './figures-in';
import { numberWords } from './number-words';

/** Figures that belong together, such as a column: they may be added up, averaged, compared. */
export interface DataGroups {
  /** Every number, by its first reading, without sign. */
  values: number[];
  groups: number[][];
  /** How many rows, points or lines there are at most: counts up to it can be counted. */
  rows: number;
}

const rowsSchema = z.object({ rows: z.array(z.array(z.string())) });
const LEAST_GROUP = 2;

/** Reads data in whatever form: lines with as many numbers make columns, words before numbers name series. */
export function dataGroups(text: string, fields: Record<string, unknown> | undefined): DataGroups {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const byLine = lines.map((line) => numbersOf(line));
  const shown = columnsOf(byLine);
  // Years in a table's head are in the column that they head.
  const withoutHead = shown.map((column) => column.slice(1));
  const tables = [rowsOf(fields), ...csvTables(text)];
  const columns = [...shown, ...withoutHead, ...tables.flatMap(tableColumns), ...seriesByLabel(lines)];
  const inJson = jsonSeries(text);
  const values = figuresIn(text).flatMap(({ readings }) => readings.map(({ value }) => value));
  const groups = [...byLine, ...columns, ...inJson].filter((group) => group.length >= LEAST_GROUP);
  const inCells = tables.flatMap((rows) => rows.flatMap((row) => row.flatMap(numbersOf)));
  return {
    values: [...new Set([...values, ...inCells, ...inJson.flat(), ...numberWords(text)])],
    groups,
    rows: lines.length,
  };
}

function numbersOf(text: string): number[] {
  return figuresIn(text).flatMap(({ readings }) => readings[0]?.value ?? []);
}

/** Lines that hold the same number of figures are rows of one table. */
function columnsOf(lines: readonly number[][]): number[][] {
  const widths = [...new Set(lines.map(({ length }) => length))].filter((width) => width > 0);
  return widths.flatMap((width) => {
    const rows = lines.filter(({ length }) => length === width);
    return Array.from({ length: width }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  });
}

function rowsOf(fields: Record<string, unknown> | undefined): string[][] {
  const parsed = rowsSchema.safeParse(fields);
  return parsed.success ? parsed.data.rows : [];
}

/** The comma between two cells is no decimal sign: `2024-06,3875,19375.00`. */
function csvTables(text: string): string[][][] {
  const candidates = [text.trim(), ...codeBlocks(text).map(({ code }) => code.trim())];
  return candidates.filter((each) => csvProblem(each) === null).map((each) => csvRecords(each) ?? []);
}

/** The comma between two values is no decimal sign either; values of one key, whatever their record, are a series. */
function jsonSeries(text: string): number[][] {
  const json = jsonIn(text);
  const series = new Map<string, number[]>();
  for (const { path, value } of json === undefined ? [] : leaves(json)) {
    const key = path.replace(/\[\d+\]/g, '');
    const found = typeof value === 'number' ? [Math.abs(value)] : numbersOf(String(value));
    series.set(key, [...(series.get(key) ?? []), ...found]);
  }
  return [...series.values()];
}

function tableColumns(rows: readonly string[][]): number[][] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => rows.flatMap((row) => numbersOf(row[column] ?? '').slice(0, 1)));
}

/** `"price": 12` in JSON and XML stands once for each record. */
function seriesByLabel(lines: readonly string[]): number[][] {
  const series = new Map<string, number[]>();
  for (const line of lines) {
    for (const [, label = '', rest = ''] of line.matchAll(
      /["<]?([\p{L}_][\p{L}\p{N}_ -]*)[">]?\s*[:=>]\s*"?([-\d][\d.,' ]*)/gu,
    )) {
      series.set(label, [...(series.get(label) ?? []), ...numbersOf(rest)]);
    }
  }
  return [...series.values()];
}
