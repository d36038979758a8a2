import { normalise } from '../../text/normalise';
import { type Check, failed, PASSED, skipped } from '../check';
import { readFewShot } from './few-shot-fields';

export const instanceNotAmongExamples: Check = {
  name: 'instance-not-among-examples',
  about: 'What is to be solved is none of the worked examples, and no two of these are alike.',
  run: ({ instruction }) => {
    const task = readFewShot(instruction);
    if (task === null) return skipped('there are no worked examples');
    const inputs = task.examples.map(({ input }) => normalise(input));
    if (inputs.includes(normalise(task.new_input))) return failed(`"${task.new_input}" is one of the examples`);
    const twice = inputs.find((input, index) => inputs.indexOf(input) < index);
    return twice === undefined ? PASSED : failed(`the example "${twice}" stands there twice`);
  },
};
