/** A call of a tool in OpenAI's form; `arguments` is a JSON text. */
export interface ToolCall {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
}

/** One message of a chat. `content` is empty only beside `tool_calls`. */
export interface Message {
  role: 'system' | 'user' | 'assistant' | 'tool';
  content: string;
  /** Of the assistant. */
  tool_calls?: ToolCall[];
  /** Of a tool's answer: the call that it answers. */
  tool_call_id?: string;
}

/** A message as OpenAI writes it: no text beside calls is null. */
export function inOpenAiForm({ role, content, tool_calls, tool_call_id }: Message): object {
  if (tool_calls !== undefined) return { role, content: content === '' ? null : content, tool_calls };
  return tool_call_id === undefined ? { role, content } : { role, content, tool_call_id };
}
