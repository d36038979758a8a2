import type { Response } from '../../artifact';
import type { Message, ToolCall } from '../../message';

export interface CallInDialogue {
  call: ToolCall;
  /** Which message makes it. */
  at: number;
}

/** Every call that the assistant makes, in order, with the message it stands in. */
export function callsOf(messages: readonly Message[]): CallInDialogue[] {
  return messages.flatMap(({ tool_calls = [] }, at) => tool_calls.map((call) => ({ call, at })));
}

/** How many calls a response makes; a single turn makes none that are shown. */
export function callCount({ messages = [] }: Response): number {
  return callsOf(messages).length;
}

/** `rooms_free({"day":"Monday"})`, for details. */
export function shownCall({ function: called }: ToolCall): string {
  return `${called.name}(${called.arguments})`;
}
