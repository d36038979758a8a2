import { words } from '../../text/words';
import { type Check, noted, PASSED, skipped } from '../check';
import { dialogueOf, userTurns } from './dialogue-of';

/** How assistants speak and users do not. */
const AS_ASSISTANT =
  /^(?:certainly|of course|absolutely|sure)[!,.]? (?:here|i(?:'d| would| can|'ll)|let me)|\bas an ai\b|how (?:can|may) i (?:help|assist)|i(?:'d| would) be (?:happy|glad) to (?:help|assist)|is there anything else (?:i|you)|feel free to (?:ask|reach)|\bhope this helps\b/im;
/** A simulator that thinks aloud or names its part. */
const AS_SIMULATOR =
  /^(?:user|persona|turn \d+|challenge|recap|clarification|closing)\s*[:：]|\[(?:user|persona|thinking)[^\]]*\]/im;
const LONG = 250;

export const readsAsUser: Check = {
  name: 'reads-as-user',
  about: "The user's turns read as a user's.",
  run: ({ response }) => {
    const messages = dialogueOf(response);
    if (messages === null) return skipped('no dialogue');
    // The opening may be a whole task with its text; what follows is typed by hand.
    const followUps = userTurns(messages).slice(1);
    const odd = followUps
      .map((turn) => AS_ASSISTANT.exec(turn)?.[0] ?? AS_SIMULATOR.exec(turn)?.[0])
      .find((found) => found !== undefined);
    if (odd !== undefined) return noted(`a user would hardly say "${odd}"`);
    const long = followUps.find((turn) => words(turn).length > LONG || /^#{1,4} /m.test(turn));
    return long === undefined ? PASSED : noted('a user turn is as long or as structured as an answer');
  },
};
