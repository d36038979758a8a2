import { z } from 'zod';
import { isPython } from '../../structured-text/answer-code';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { ending, notRun } from './program-result';

const traceSchema = z.object({ program: z.string(), output: z.string(), language: z.string() });

export const traceIsReal: Check = {
  name: 'trace-is-real',
  about: 'What a program really prints is the key, and stands in the response (paper.md §5.10).',
  programs: ({ instruction }) => {
    const trace = readFields(instruction, traceSchema);
    return trace !== null && isPython(trace.language) ? [trace.program] : [];
  },
  run: ({ instruction, response, outputs }) => {
    const trace = readFields(instruction, traceSchema);
    if (trace === null) return skipped('no output is asked for');
    if (!isPython(trace.language)) return noted(`not checked: ${trace.language} is not run`);
    const stopped = notRun(outputs, 1);
    if (stopped !== null) return stopped;
    const [real] = outputs;
    if (real === undefined || real.status !== 'ok')
      return failed(`the program does not run: ${real === undefined ? '' : ending(real)}`);
    if (bare(real.text) !== bare(trace.output))
      return failed(`the program prints "${shown(real.text)}", the key says "${shown(trace.output)}"`);
    const missing = linesOf(real.text).find((line) => !bare(response.text).includes(bare(line)));
    return missing === undefined
      ? PASSED
      : failed(`the response does not give the line "${shown(missing)}" that is printed`);
  },
};

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** White space at the edges of lines cannot be seen. */
function bare(text: string): string {
  return linesOf(text)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .join('\n');
}

function shown(text: string): string {
  return bare(text).replace(/\n/g, ' / ').slice(0, 60);
}
