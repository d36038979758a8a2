import { normalise } from '../../text/normalise';
import { type Check, failed, noted, PASSED } from '../check';
import { firstLine, linesOf } from '../opening';

const PRODUCT =
  '(?:text|version|rewrite|rewording|paraphrase|translation|summary|result|rendition|passage|output|poem|story|post|draft)';
/** An announcement that ends with a colon before the text begins. */
const ANNOUNCES = [
  /^(?:sure|certainly|of course|absolutely|okay)\b.*[:!.]$/i,
  new RegExp(`^(?:here['’]?s|here (?:is|are)|below (?:is|are)|this is|the following is)\\b.*\\b${PRODUCT}\\b.*:$`, 'i'),
  new RegExp(`^(?:(?:the|your) )?(?:\\w+ ){0,3}${PRODUCT}:$`, 'i'),
  /^(?:hier (?:ist|sind|folgt)|gerne|natürlich)\b.*:$/i,
  /^(?:voici|bien sûr)\b.*:$/i,
  /^(?:aquí (?:está|tienes)|claro)\b.*:$/i,
  /^(?:以下是|这是|好的).*[:：]$/,
];
/** Speaks about the task instead of doing it. */
const DISCUSSES = [
  /^(?:I (?:have|['’]ve) |I['’]ve )(?:rewritten|changed|modified|translated|simplified|removed|replaced|formatted|paraphrased|edited|kept)\b/i,
  /^(?:the|your) (?:given |original |provided )?text (?:has been|was|you (?:provided|gave|shared))\b/i,
  /^to (?:rewrite|simplify|translate|paraphrase|modify|expand|format) (?:the|this|your) text\b/i,
];
const REMARK_AT_THE_END =
  /^\(?(?:note|anmerkung|remarque|nota)\s*:|^(?:let me know|I hope this|feel free to|changes made\b|would you like)/i;

export const notAComment: Check = {
  name: 'not-a-comment',
  about: 'The response is the changed text, not a remark on the task.',
  run: ({ content, response }) => {
    const opening = firstLine(response.text);
    if (normalise(content.text).includes(normalise(opening))) return PASSED;
    if ([...ANNOUNCES, ...DISCUSSES].some((sign) => sign.test(opening))) return failed(`it begins with "${opening}"`);
    const last = linesOf(response.text).at(-1) ?? '';
    return REMARK_AT_THE_END.test(last) ? noted(`it ends with "${last}"`) : PASSED;
  },
};
