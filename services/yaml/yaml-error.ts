import { UserError } from '../../domain/errors';

/** One thing that is wrong, and where it stands; lines and columns from 1. */
export interface YamlFault {
  line: number;
  column: number;
  /** Key path, `models.default.price`; empty where it is about no key. */
  key: string;
  message: string;
}

/** More are rarely read; one wrong indentation can cause hundreds. */
const MOST_SHOWN = 20;

/**
 * All problems of a file in one error: the sentence itself where there is one, else a line for each in the file's order.
 * `locate` is asked only for what is shown: finding a key in a map of many takes its time.
 */
export function yamlError<P>(file: string, problems: readonly P[], locate: (problem: P) => YamlFault): UserError {
  const faults = problems.slice(0, MOST_SHOWN).map(locate);
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  const [first] = faults;
  if (first === undefined) throw new RangeError('an error needs a problem');
  if (problems.length === 1) return new UserError(sentence(first), where(file, first));
  const left = problems.length - faults.length;
  const lines = faults.map((fault) => `  ${where(file, fault)}: ${fault.message}`);
  const more = left > 0 ? [`  and ${left} more`] : [];
  return new UserError([`${file} has ${problems.length} problems:`, ...lines, ...more].join('\n'), where(file, first));
}

function where(file: string, { line, column, key }: YamlFault): string {
  return `${file}:${line}:${column}${key === '' ? '' : ` ${key}`}`;
}

function sentence({ key, message }: YamlFault): string {
  return key === '' ? message : `${key}: ${message}`;
}
