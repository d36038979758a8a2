import { type Check, noted, PASSED } from '../check';
import { firstSentence } from '../opening';

/** How assistants refuse, at the start of an answer, in the languages whose refusals we have read. */
const REFUSALS = [
  /^(?:(?:I['’]?m|I am) (?:really |very )?sorry|sorry|unfortunately|I apologi[sz]e)[^.!?]{0,60}(?:can(?:no|['’])t|can not|unable|won['’]t|not able)/i,
  /^I (?:can(?:no|['’])t|can not|won['’]t|am unable to|must decline to|['’]m unable to)(?: help| assist| provide| comply| fulfil| do that| answer that| create| write)/i,
  /^(?:Es tut mir leid|Tut mir leid|Leider)[^.!?]{0,60}(?:kann|darf)[^.!?]{0,40}nicht/i,
  /^(?:Je suis désolée?|Désolée?)[^.!?]{0,60}ne (?:peux|puis)/i,
  /^(?:Lo siento)[^.!?]{0,40}no puedo/i,
  /^(?:很?抱歉|对不起)[^。！？]{0,30}(?:不能|无法)/,
];

/** A refusal is no failure: it may be the right answer. It is written down so that rows can be selected by it. */
export const refusalLabelled: Check = {
  name: 'refusal-labelled',
  about: 'A response that refuses is marked as a refusal.',
  run: ({ response }) => {
    const opening = firstSentence(response.text);
    return REFUSALS.some((refusal) => refusal.test(opening)) ? noted('the response is a refusal') : PASSED;
  },
};
