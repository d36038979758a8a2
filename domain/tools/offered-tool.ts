import type { JsonObject } from '../json/json';

/** A tool as a model is offered it: a name, what it does, and the JSON Schema of its arguments. */
export interface OfferedTool {
  /** `[a-zA-Z0-9_-]{1,64}`. */
  name: string;
  description: string;
  parameters: JsonObject;
}

/** The form of OpenAI's chat API, also that of a sample's `tools`. */
export function inOpenAiForm({ name, description, parameters }: OfferedTool) {
  return { type: 'function', function: { name, description, parameters } } as const;
}
