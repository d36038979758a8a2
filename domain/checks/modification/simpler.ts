import { sentences } from '../../text/sentences';
import { words } from '../../text/words';
import { type Check, noted, PASSED } from '../check';
import { measured } from './measured';

export const simpler: Check = {
  name: 'simpler',
  about: 'Sentences and words are shorter on average than in the source.',
  run: (subject) => {
    const before = averages(subject.content.text);
    const after = averages(subject.response.text);
    const shorterSentences = after.wordsPerSentence < before.wordsPerSentence;
    const shorterWords = after.lettersPerWord < before.lettersPerWord;
    if (shorterSentences && shorterWords) return PASSED;
    const detail =
      `words a sentence ${before.wordsPerSentence.toFixed(1)} → ${after.wordsPerSentence.toFixed(1)}, ` +
      `letters a word ${before.lettersPerWord.toFixed(1)} → ${after.lettersPerWord.toFixed(1)}`;
    return shorterSentences || shorterWords ? noted(detail) : measured(subject, detail);
  },
};

function averages(text: string): { wordsPerSentence: number; lettersPerWord: number } {
  const all = words(text);
  return {
    wordsPerSentence: all.length / Math.max(1, sentences(text).length),
    lettersPerWord: all.join('').length / Math.max(1, all.length),
  };
}
