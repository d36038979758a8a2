import type { Message } from '../message';

const SPEAKER = { system: 'System', user: 'User', assistant: 'Assistant', tool: 'Result' } as const;

/** Messages as simulators, suggesters and people read them: who says what, which calls are made, what they bring. */
export function transcriptOf(messages: readonly Message[]): string {
  return messages.map(lineOf).join('\n\n');
}

function lineOf({ role, content, tool_calls = [], tool_call_id }: Message): string {
  const calls = tool_calls.map(({ id, function: called }) => `calls ${called.name}(${called.arguments}) as ${id}`);
  const whose = tool_call_id === undefined ? SPEAKER[role] : `${SPEAKER[role]} of ${tool_call_id}`;
  return [`${whose}: ${content}`.trim(), ...calls].join('\n');
}
