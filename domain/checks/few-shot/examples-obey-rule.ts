import { z } from 'zod';
import { parseJson } from '../../json/json';
import { normalise } from '../../text/normalise';
import { type Check, failed, noted, PASSED, type ProgramSubject, skipped } from '../check';
import { ending, notRun } from '../code/program-result';
import { readFewShot } from './few-shot-fields';
import { isSameResult } from './same-result';

const ruleSchema = z.object({ rule: z.string(), program: z.string() });
const resultsSchema = z.array(z.string().nullable());

/** Inputs are texts; a rule written for numbers or lists gets what the text spells. */
const CALL_ALL = `
import ast, json, sys
def _call(text):
    try:
        return rule(text)
    except Exception:
        return rule(ast.literal_eval(text))
def _text(value):
    return value if isinstance(value, str) else repr(value)
def _result(text):
    try:
        return _text(_call(text))
    except Exception:
        return None
`;

/** A goal may change the rule: then the program of the pool no longer speaks for it. */
export const examplesObeyRule: Check = {
  name: 'examples-obey-rule',
  about: "The rule's program gives the output of every example and the key (paper.md §5.16).",
  programs: (subject) => {
    const cases = casesOf(subject);
    const program = programOf(subject);
    if (cases === null || program === null) return [];
    const inputs = JSON.stringify(cases.map(({ input }) => input));
    return [`${program}\n${CALL_ALL}\nprint(json.dumps([_result(text) for text in ${inputs}]))\n`];
  },
  run: (subject) => {
    const cases = casesOf(subject);
    if (cases === null) return skipped('there are no worked examples');
    if (programOf(subject) === null) return skipped('the rule has no program');
    const stopped = notRun(subject.outputs, 1);
    if (stopped !== null) return stopped;
    const [output] = subject.outputs;
    if (output === undefined || output.status !== 'ok')
      return noted(`the rule's program does not run: ${output === undefined ? '' : ending(output)}`);
    const results = resultsSchema.safeParse(parseJson(output.text.trim().split('\n').at(-1) ?? ''));
    if (!results.success) return noted("the rule's program printed something else than results");
    const wrong = cases.findIndex(({ output: wanted }, index) => !isGiven(results.data[index] ?? null, wanted));
    const given = results.data[wrong] ?? null;
    if (wrong === -1) return PASSED;
    const { input, output: wanted } = cases[wrong] ?? { input: '', output: '' };
    return given === null
      ? noted(`the rule's program fails on "${input}"`)
      : failed(`the rule makes "${given}" of "${input}", not "${wanted}"`);
  },
};

/** The examples, and the new input with the key. */
function casesOf({ instruction }: ProgramSubject): { input: string; output: string }[] | null {
  const task = readFewShot(instruction);
  return task === null ? null : [...task.examples, { input: task.new_input, output: task.answer }];
}

function programOf({ content, instruction }: ProgramSubject): string | null {
  const pool = ruleSchema.safeParse(content.fields);
  const task = readFewShot(instruction);
  if (!pool.success || task === null || pool.data.program.trim() === '') return null;
  return normalise(pool.data.rule) === normalise(task.rule) ? pool.data.program : null;
}

function isGiven(result: string | null, wanted: string): boolean {
  return result !== null && isSameResult(result, wanted);
}
