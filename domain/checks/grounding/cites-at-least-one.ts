import { type Check, failed, PASSED, skipped } from '../check';
import { saysTextIsSilent } from '../reading/silence';
import { isAnswered } from './answers-question';
import { documentsOf } from './documents';
import { groundedAnswer } from './grounded-answer';

export const citesAtLeastOne: Check = {
  name: 'cites-at-least-one',
  about: 'A response that answers cites a document.',
  run: ({ content, instruction, response }) => {
    if (documentsOf(content).length === 0) return skipped('there are no numbered documents');
    if (isAnswered(instruction) === false) return skipped('the documents do not answer the question');
    const { answer, cited } = groundedAnswer(response);
    if (cited.length > 0) return PASSED;
    return failed(
      saysTextIsSilent(answer) ? 'the response declines what the documents answer' : 'the response cites no document',
    );
  },
};
