import { quotationShape } from '../../shapes/quotation';
import { type Check, failed, PASSED, skipped } from '../check';
import { isQuoted } from './evidence-in-content';

export const quoteInResponse: Check = {
  name: 'quote-in-response',
  about: 'A response that must quote a sentence quotes the one of the key, word for word.',
  run: ({ instruction, response }) => {
    const { answer, shape, unanswerable } = instruction;
    if (shape !== quotationShape.name || answer === null || unanswerable) return skipped('no quote is asked for');
    return isQuoted(answer, response.text) ? PASSED : failed(`the response does not quote "${answer}"`);
  },
};
