import { normalise } from '../../text/normalise';
import { occurs } from '../../text/occurs';
import { words } from '../../text/words';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { shapeOf } from '../shape-of';

const ARTICLE =
  /^(?:it is |it's |they are |he is |she is )?(?:an?|the|his|her|its|their|my|your|der|die|das|ein|eine|le|la|les|un|une|el|los|las) /i;
/** A longer answer is explained, not given away word for word. */
const MOST_WORDS = 6;
const LEAST_CHARACTERS = 4;

/** Who must choose among names or things that the puzzle lists finds the answer in it: that gives nothing away. */
export const answerNotInPrompt: Check = {
  name: 'answer-not-in-prompt',
  about: 'The answer to a puzzle does not stand in it.',
  run: ({ instruction }) => {
    const answer = instruction.answer ?? '';
    if (instruction.unanswerable || answer === '' || shapeOf(instruction)?.keyForm === 'letter')
      return skipped('there is no answer in words');
    const short = firstPart(answer);
    if (words(short).length > MOST_WORDS || short.length < LEAST_CHARACTERS || /^[\d\s.,%$€£]+$/.test(short))
      return skipped('the answer is a number or an explanation');
    const { text } = instruction;
    if (!occurs(normalise(text), normalise(short))) return PASSED;
    return isListed(text, short) || words(short).length === 1
      ? noted(`"${short}" stands in the puzzle`)
      : failed(`the answer "${short}" stands in the puzzle`);
  },
};

/** "A towel. It dries ..." answers "towel". */
function firstPart(answer: string): string {
  const [first = ''] = answer.trim().split(/[.;:!?\n(]|,\s|\s[-–—]\s/);
  return first
    .trim()
    .replace(ARTICLE, '')
    .replace(/^["'“”]+|["'“”]+$/g, '');
}

/** A name, or one of several things that the puzzle sets side by side. */
function isListed(puzzle: string, answer: string): boolean {
  const quoted = answer.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const beside = new RegExp(
    `(?:\\bor\\b|\\band\\b|,)[^,.;?!]{0,20}${quoted}|${quoted}[^,.;?!]{0,15}(?:,|\\bor\\b|\\band\\b)`,
    'i',
  );
  return beside.test(puzzle) || new RegExp(`(?<=\\p{Ll} )${quoted}`, 'u').test(puzzle) === /^\p{Lu}/u.test(answer);
}
