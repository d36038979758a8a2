import { type Check, failed, noted, PASSED, skipped } from '../check';
import { isQuoted } from '../reading/evidence-in-content';
import { listedItems } from './listed-items';
import { spanItems } from './span-items';

export const spansInText: Check = {
  name: 'spans-in-text',
  about: 'What the key and the response extract stands in the text, word for word.',
  run: ({ content, instruction, response }) => {
    const key = spanItems(instruction);
    if (key === null) return skipped('no spans are asked for');
    const wrong = key.items.find(({ span }) => !isQuoted(span, content.text));
    if (wrong !== undefined) return failed(`the key's "${wrong.span}" does not stand in the text`);
    const { spans, isStructured } = listedItems(response.text);
    if (spans.length === 0) return noted('no list could be read from the response');
    const missing = spans.filter((span) => span !== '' && !isQuoted(span, content.text));
    if (missing.length === 0) return PASSED;
    const detail = `not in the text: ${missing.map((span) => `"${span}"`).join(', ')}`;
    return isStructured ? failed(detail) : noted(detail);
  },
};
