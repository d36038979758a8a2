import { sameAnswer } from '../answers/same-answer';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { ANSWER_READERS } from '../reading/key-agrees';
import { shapeOf } from '../shape-of';

/** Blind solves of one instruction (`settings.agreement`): an answer that most do not share is rejected. */
export const solversAgree: Check = {
  name: 'solvers-agree',
  about: 'More than half of the blind solves give the answer of the response.',
  run: ({ instruction, response, solutions }) => {
    if (solutions.length === 0) return skipped('there are no blind solves');
    const form = shapeOf(instruction)?.keyForm ?? 'none';
    const read = ANSWER_READERS[form];
    if (read === null) return skipped('answers in free words need a reader to be compared');
    const given = read(response.text, instruction);
    if (given === null) return noted('no answer could be read from the response');
    const agreeing = solutions
      .map((solution) => read(solution, instruction))
      .filter((solved) => solved !== null && sameAnswer(form, solved, given)).length;
    const told = `${agreeing} of ${solutions.length} blind solves answer ${given}`;
    return agreeing * 2 > solutions.length ? { ...PASSED, detail: told } : failed(told);
  },
};
