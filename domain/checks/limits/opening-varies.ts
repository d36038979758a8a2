import { foldedWords } from '../../text/words';
import { type Check, noted, PASSED } from '../check';
import { firstSentence } from '../opening';

/** Openings that models fall into whatever is asked; over a run they are found again and again. */
const WORN =
  /^(?:once upon a time|in a world where|in the (?:heart|quiet|small|bustling|sleepy|distant|shadow)|in the realm|it was a dark and stormy|as the sun (?:set|rose|dipped)|the sun (?:had|was|hung|dipped)|in today['’]s (?:fast-paced|digital|modern)|have you ever (?:wondered|imagined)|imagine (?:a|this|waking|stepping)|picture this|ladies and gentlemen|es war einmal|il était une fois|érase una vez)/i;
const OPENING_WORDS = 5;

export const openingVaries: Check = {
  name: 'opening-varies',
  about: "The piece does not open with a worn phrase, nor as its parent's piece did.",
  run: ({ parent, response }) => {
    const opening = firstSentence(response.text);
    const worn = WORN.exec(opening)?.[0];
    if (worn !== undefined) return noted(`"${worn}" is a worn opening`);
    const before = firstSentence(parent?.response?.text ?? '');
    const same = before !== '' && begins(opening) === begins(before);
    return same ? noted(`it opens as its parent did: "${begins(opening)}"`) : PASSED;
  },
};

function begins(sentence: string): string {
  return foldedWords(sentence).slice(0, OPENING_WORDS).join(' ');
}
