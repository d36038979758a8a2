import type { ChatMessage } from './gateway';

/** What goes back to the model once: the request, its own answer, and what is wrong with it (design §6). */
export function repairTurn(messages: ChatMessage[], answer: string, problem: string): ChatMessage[] {
  const request = 'Write the whole answer again, corrected: one JSON object with every field, and nothing around it.';
  const complaint = `Your answer could not be used. ${sentence(problem)} ${request}`;
  return [
    ...messages,
    { role: 'assistant', content: answer.trim() === '' ? '(an empty answer)' : answer },
    { role: 'user', content: complaint },
  ];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
