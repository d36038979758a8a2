import { z } from 'zod';
import { isPython, pythonOf } from '../../structured-text/answer-code';
import { type Check, failed, noted, PASSED, type ProgramSubject, skipped } from '../check';
import { ending, notRun, tested } from './program-result';

const brokenSchema = z.object({
  right_code: z.string(),
  broken_code: z.string(),
  tests: z.string(),
  language: z.string(),
});
type Broken = z.infer<typeof brokenSchema>;

export const bugFailsFixPasses: Check = {
  name: 'bug-fails-fix-passes',
  about:
    'The tests fail with the broken code, pass with the right code, and pass with the code of the response (paper.md §5.10).',
  programs: (subject) => {
    const broken = runnable(subject);
    if (broken === null) return [];
    const fix = pythonOf(subject.response.text);
    return [broken.broken_code, broken.right_code, ...(fix === null ? [] : [fix])].map((code) =>
      tested(code, broken.tests),
    );
  },
  run: (subject) => {
    const broken = brokenSchema.safeParse(subject.content.fields);
    if (!broken.success) return skipped('the content holds no broken code');
    if (runnable(subject) === null)
      return noted(
        `not checked: ${isPython(broken.data.language) ? 'there are no tests' : `${broken.data.language} is not run`}`,
      );
    const fix = pythonOf(subject.response.text);
    const stopped = notRun(subject.outputs, fix === null ? 2 : 3);
    if (stopped !== null) return stopped;
    const [bug, right, given] = subject.outputs;
    if (bug?.status === 'ok') return failed('the tests pass with the broken code');
    if (right !== undefined && right.status !== 'ok')
      return failed(`the tests fail with the right code: ${ending(right)}`);
    if (given === undefined) return noted('the response shows no Python block to test');
    return given.status === 'ok' ? PASSED : failed(`the fix of the response does not pass the tests: ${ending(given)}`);
  },
};

function runnable({ content }: ProgramSubject): Broken | null {
  const parsed = brokenSchema.safeParse(content.fields);
  const isTested = parsed.success && isPython(parsed.data.language) && /\bassert\b|\braise\b/.test(parsed.data.tests);
  return isTested ? parsed.data : null;
}
