import { type Document, isScalar, visit, type YAMLMap } from 'yaml';
import { quoted } from '../../domain/quoted';

/** A fault at an offset into the text. */
export interface KeyFault {
  offset: number;
  message: string;
}

/** Keys given twice, and keys that are no plain words. The library's own look at it compares each key with each other. */
export function keyFaults(document: Document.Parsed): KeyFault[] {
  const faults: KeyFault[] = [];
  visit(document, {
    Map(_, map) {
      faults.push(...faultsOf(map));
    },
  });
  return faults;
}

function faultsOf(map: YAMLMap): KeyFault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key))
      return [{ offset: map.range?.[0] ?? 0, message: 'a key must be a plain word, not a list or a map' }];
    const name = String(key.value);
    const again = seen.has(name);
    seen.add(name);
    return again ? [{ offset: key.range?.[0] ?? 0, message: `the key ${quoted(name)} is given twice` }] : [];
  });
}
