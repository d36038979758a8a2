import { type Check, type CheckSubject, failed, noted, PASSED } from '../check';

/** Signs of a chat template, and words that only our agents know. */
const LEAKS = [
  /<\|[a-z_]{2,30}\|>/i,
  /\[\/?INST\]|<<\/?SYS>>/,
  /\b(?:correct_option|wrong_words|true_statement|false_statement|instruction-fields)\b/,
  /"(?:declined|distractors|misreading)"\s*:/,
  /<\/?(?:instruction|suggestion|instruction-fields)>/,
];
/** May be meant: a dialogue can have a user, and a text can speak of language models. */
const DOUBTFUL = [/^(?:system|assistant|user|human)\s*:/im, /\bas an? (?:AI|(?:large )?language model)\b/i];

export const noLeaks: Check = {
  name: 'no-leaks',
  about:
    'No role marker and no agent instruction stands in the instruction or the response, unless the content has it.',
  run: (subject) => {
    const leak = LEAKS.map((pattern) => leaked(subject, pattern)).find((found) => found !== null);
    if (leak) return failed(`"${leak}" comes from the agents or the chat template`);
    const doubtful = DOUBTFUL.map((pattern) => leaked(subject, pattern)).find((found) => found !== null);
    return doubtful ? noted(`"${doubtful}" may be a role marker`) : PASSED;
  },
};

function leaked({ content, instruction, response }: CheckSubject, pattern: RegExp): string | null {
  const found = pattern.exec(instruction.text) ?? pattern.exec(response.text);
  return found === null || content.text.includes(found[0]) ? null : found[0];
}
