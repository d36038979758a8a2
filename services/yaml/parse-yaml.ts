import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { UserError } from '../../domain/errors';
import { type KeyFault, keyFaults } from './key-faults';
import { isNestedTooDeeply } from './nesting';
import { yamlError } from './yaml-error';
import { type YamlSource, yamlSource } from './yaml-source';

/** Anchors save a few repetitions; more than this is a file that unfolds into gigabytes. */
const MOST_ALIASES = 100;

/** Parses one YAML 1.2 document; what is no YAML, or says a thing twice, is a `UserError` that lists every such place. */
export function parseYaml(text: string, file: string): YamlSource {
  if (isNestedTooDeeply(text)) throw new UserError('the file is nested too deeply', file);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const syntax = [...document.errors, ...document.warnings].map(syntaxFault);
  const faults = syntax.length > 0 ? syntax : keyFaults(document);
  if (faults.length > 0) {
    throw yamlError(file, faults, ({ offset, message }) => {
      const { line, col } = lines.linePos(offset);
      return { line, column: col, key: '', message };
    });
  }
  if (document.contents === null) throw new UserError('the file is empty', file);
  return yamlSource(document, lines, file, plainValue(document, file));
}

function plainValue(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new UserError(`an alias (*name) cannot be followed: ${error.message}`, file);
  }
}

function syntaxFault({ code, message, pos }: YAMLError): KeyFault {
  return { offset: pos[0], message: SENTENCES[code] ?? message };
}

const SENTENCES: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'a tab cannot indent YAML; use spaces',
  MULTIPLE_DOCS: 'a second document begins here (---); the file holds one',
};
