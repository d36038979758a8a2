import { sharedRuns } from '../../text/n-grams';
import { foldedWords } from '../../text/words';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { percent } from '../modification/measured';

/** Eight words in a row are hardly ever met by chance. */
const RUN = 8;
const COPIED = 0.15;
const BORROWED = 0.03;

export const lowSeedOverlap: Check = {
  name: 'low-seed-overlap',
  about: 'The piece is not copied from the seed.',
  run: ({ content, response, seed }) => {
    const text = foldedWords(response.text);
    if (text.length < RUN) return skipped('too short to tell');
    const shared = Math.max(...[seed.text, content.text].map((source) => sharedRuns(text, foldedWords(source), RUN)));
    const detail = `${percent(shared)} of the piece stands in the seed word for word`;
    if (shared > COPIED) return failed(detail);
    return shared > BORROWED ? noted(detail) : PASSED;
  },
};
