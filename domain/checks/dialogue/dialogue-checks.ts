import type { Check } from '../check';
import { endsWithAssistant } from './ends-with-assistant';
import { noRepeatedUserTurn } from './no-repeated-user-turn';
import { readsAsUser } from './reads-as-user';
import { rolesAlternate } from './roles-alternate';
import { turnCount } from './turn-count';

/** For samples of several turns. */
export const DIALOGUE_CHECKS: readonly Check[] = [
  rolesAlternate,
  noRepeatedUserTurn,
  turnCount,
  endsWithAssistant,
  readsAsUser,
];
