import { sharedRuns } from '../../text/n-grams';
import { foldedWords } from '../../text/words';
import { type Check, type CheckSubject, noted, PASSED } from '../check';
import { measured, percent } from './measured';

/** Runs of five words are rarely shared by chance (names and set phrases are shorter). */
const RUN_WORDS = 5;

function overlap({ content, response }: CheckSubject): number {
  return sharedRuns(foldedWords(response.text), foldedWords(content.text), RUN_WORDS);
}

function overlapCheck(name: string, about: string, limits: { failed: number; noted: number }): Check {
  return {
    name,
    about,
    run: (subject) => {
      const share = overlap(subject);
      const detail = `${percent(share)} of its runs of ${RUN_WORDS} words stand in the source`;
      if (share > limits.failed) return measured(subject, detail);
      return share > limits.noted ? noted(detail) : PASSED;
    },
  };
}

/** A paraphrase may keep a sentence; one that keeps most of them is none. */
export const reworded = overlapCheck('reworded', 'Most of the text is in other words than the source.', {
  failed: 0.6,
  noted: 0.3,
});

/** What plagiarism detectors look for; quotations and titles may stay. */
export const lowOverlap = overlapCheck('low-overlap', 'Hardly a run of words is shared with the source.', {
  failed: 0.25,
  noted: 0.1,
});
