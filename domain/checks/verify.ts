import type { CheckRecord } from '../sample';
import type { CheckSubject } from './check';
import { checkNamed } from './registry';

/** Details stand in histories and rows: a sentence, not a text. */
const MOST_DETAIL_CHARACTERS = 200;

/** Runs checks by name, in order, each on its own subject; those that do not apply to this sample leave no record. */
export function verify(names: readonly string[], subjectFor: (name: string) => CheckSubject): CheckRecord[] {
  return names.flatMap((name) => {
    const check = checkNamed(name);
    if (check === undefined) throw new Error(`there is no check ${name}`);
    const { result, detail } = check.run(subjectFor(name));
    return result === 'skipped' ? [] : [{ name, result, detail: detail.slice(0, MOST_DETAIL_CHARACTERS) }];
  });
}
