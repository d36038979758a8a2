import type { Response } from '../../artifact';
import type { Message } from '../../message';

/** The dialogue's messages without its system turn; null for a response of a single turn. */
export function dialogueOf({ messages }: Response): Message[] | null {
  return messages === undefined ? null : messages.filter(({ role }) => role !== 'system');
}

/** What the user says, in order. */
export function userTurns(messages: readonly Message[]): string[] {
  return messages.filter(({ role }) => role === 'user').map(({ content }) => content);
}
