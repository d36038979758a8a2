import { normalise } from '../../text/normalise';
import { withoutHeading } from '../../text/without-heading';
import { type Check, failed, PASSED } from '../check';

export const sourceUnchangedInPrompt: Check = {
  name: 'source-unchanged-in-prompt',
  about:
    'The text to be changed stands in the prompt character by character, its noise included, and the instruction stands apart from it.',
  run: ({ content, instruction, response }) => {
    const source = content.text.trim();
    const shown = withoutHeading(source, content.title);
    if (!response.prompt.includes(shown)) return failed('the text does not stand unchanged in the prompt');
    const repeats = source !== '' && normalise(instruction.text).includes(normalise(source));
    return repeats ? failed('the instruction repeats the text') : PASSED;
  },
};
