import { type Check, failed, PASSED } from '../check';

export const differsFromSource: Check = {
  name: 'differs-from-source',
  about: 'The response is not the text as it was; white space aside.',
  run: ({ content, response }) =>
    collapse(response.text) === collapse(content.text) ? failed('the text comes back unchanged') : PASSED,
};

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
