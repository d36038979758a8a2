import { type Check, failed, PASSED } from '../check';

export const notEmpty: Check = {
  name: 'not-empty',
  about: 'Prompt and response hold text.',
  run: ({ response }) => {
    if (!hasText(response.prompt)) return failed('the prompt is empty');
    return hasText(response.text) ? PASSED : failed('the response is empty');
  },
};

function hasText(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}
