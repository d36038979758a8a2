import { z } from 'zod';
import { isPython, pythonOf } from '../../structured-text/answer-code';
import { type Check, failed, noted, PASSED, type ProgramSubject, skipped } from '../check';
import { readFields } from '../read-fields';
import { ending, notRun, tested } from './program-result';

const taskSchema = z.object({ solution: z.string(), tests: z.string(), language: z.string() });

/** Paper.md §5.10: the writer's solution and the teacher's code pass the writer's tests. */
export const solutionPasses: Check = {
  name: 'solution-passes',
  about: "The writer's tests pass with the writer's solution, and with the code of the response.",
  programs: (subject) => {
    const task = testedTask(subject);
    if (task === null) return [];
    const code = pythonOf(subject.response.text);
    return [task.solution, ...(code === null ? [] : [code])].map((each) => tested(each, task.tests));
  },
  run: (subject) => {
    const task = readFields(subject.instruction, taskSchema);
    if (task === null) return skipped('no code is asked for');
    if (testedTask(subject) === null)
      return noted(
        isPython(task.language) ? 'not checked: the task has no tests' : `not checked: ${task.language} is not run`,
      );
    const code = pythonOf(subject.response.text);
    const stopped = notRun(subject.outputs, code === null ? 1 : 2);
    if (stopped !== null) return stopped;
    const [own, given] = subject.outputs;
    if (own !== undefined && own.status !== 'ok')
      return failed(`the writer's own solution does not pass its tests: ${ending(own)}`);
    if (given === undefined) return noted('the response shows no Python block to test');
    return given.status === 'ok'
      ? PASSED
      : failed(`the code of the response does not pass the tests: ${ending(given)}`);
  },
};

/** A task whose tests can fail. */
function testedTask({ instruction }: ProgramSubject): { solution: string; tests: string } | null {
  const task = readFields(instruction, taskSchema);
  return task !== null && isPython(task.language) && /\bassert\b|\braise\b/.test(task.tests) ? task : null;
}
