import type { Response } from '../../artifact';
import { isJsonObject, type Json, parseJson } from '../../json/json';

interface NamedTool {
  name: string;
  /** A JSON Schema. */
  parameters: Json;
}

/** Name and parameters of each API that the conversation has. */
export function offeredTools({ tools }: Response): NamedTool[] {
  const offered = parseJson(tools ?? '');
  return Array.isArray(offered) ? offered.flatMap(namedTool) : [];
}

function namedTool(tool: Json): NamedTool[] {
  const offered = isJsonObject(tool) ? tool.function : undefined;
  if (!isJsonObject(offered) || typeof offered.name !== 'string') return [];
  return [{ name: offered.name, parameters: offered.parameters ?? {} }];
}
