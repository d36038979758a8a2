import { codeBlocks } from '../../structured-text/code-blocks';
import { normalise } from '../../text/normalise';
import { withoutHeading } from '../../text/without-heading';
import { type Check, failed, PASSED } from '../check';

const TEXT_NOUN =
  '(?:passage|text|article|excerpt|transcript|dialogue|debate|poem|story|conversation|document|code|function|author)';
/** "the passage above", "the following text", "according to the article", and the German, French and Spanish ways to say it. */
const POINTS_AT_A_TEXT = [
  new RegExp(`\\b${TEXT_NOUN}s?\\s+(?:above|below|provided|given|shown)\\b`, 'i'),
  new RegExp(`\\b(?:above|following|given|provided|preceding)\\s+${TEXT_NOUN}`, 'i'),
  new RegExp(`\\b(?:in|from|according to|based on|by)\\s+(?:the|this)\\s+${TEXT_NOUN}\\b`, 'i'),
  /(?:im|laut|nach dem|aus dem|obigen|folgenden)\s+(?:Text|Abschnitt|Artikel)/i,
  /(?:dans|selon|d['’]après)\s+(?:le|ce)\s+(?:texte|passage)|(?:en|según)\s+el\s+texto/i,
];

export const selfContained: Check = {
  name: 'self-contained',
  about: 'A prompt that points at a text holds that text.',
  run: ({ content, instruction, response }) => {
    const shown = withoutHeading(content.text, content.title);
    if (normalise(response.prompt).includes(normalise(shown))) return PASSED;
    const pointer = POINTS_AT_A_TEXT.map((pattern) => pattern.exec(instruction.text)?.[0]).find(
      (found) => found !== undefined,
    );
    if (pointer !== undefined && /code|function/i.test(pointer) && codeBlocks(instruction.text).length > 0)
      return PASSED;
    return pointer === undefined ? PASSED : failed(`the prompt says "${pointer}" and does not hold it`);
  },
};
