import type { JournaledAnswer } from '../store/journal-entry';
import type { ChatMessage } from './gateway';

/** What goes back to the model once: the request, its own answer, and what is wrong with it (design §6). */
export function repairTurn(messages: ChatMessage[], answer: JournaledAnswer, problem: string): ChatMessage[] {
  if (answer.toolCalls !== undefined) return repairedCalls(messages, answer.text, answer.toolCalls, problem);
  const request = 'Write the whole answer again, corrected: one JSON object with every field, and nothing around it.';
  const complaint = `Your answer could not be used. ${sentence(problem)} ${request}`;
  return [
    ...messages,
    { role: 'assistant', content: answer.text.trim() === '' ? '(an empty answer)' : answer.text },
    { role: 'user', content: complaint },
  ];
}

/** Every call wants its result: none was carried out, and each says why. */
function repairedCalls(
  messages: ChatMessage[],
  content: string,
  tool_calls: NonNullable<JournaledAnswer['toolCalls']>,
  problem: string,
): ChatMessage[] {
  const error = JSON.stringify({
    error: `Nothing was carried out. ${sentence(problem)} Make the calls again, corrected.`,
  });
  const results = tool_calls.map(({ id }) => ({ role: 'tool' as const, content: error, tool_call_id: id }));
  return [...messages, { role: 'assistant', content, tool_calls }, ...results];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
