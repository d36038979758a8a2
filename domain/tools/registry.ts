import { z } from 'zod';
import { isJsonObject } from '../json/json';
import { Once } from '../once';
import { calculator } from './calculator';
import type { OfferedTool } from './offered-tool';
import { python } from './python';
import { search } from './search';
import type { Tool } from './tool';

/** Every tool that a skill may name (paper §2: search, code interpreter, calculator). */
export const TOOLS: readonly Tool[] = [search, python, calculator];

export function toolNamed(name: string): Tool | undefined {
  return TOOLS.find((tool) => tool.name === name);
}

const offered = new Once<OfferedTool>();

/** A tool by name, as a model is offered it. */
export function offeredTool(name: string): OfferedTool {
  return offered.of(name, () => {
    const tool = toolNamed(name);
    if (tool === undefined) throw new Error(`there is no tool ${name}`);
    const { $schema: _, ...parameters } = z.toJSONSchema(tool.arguments, { io: 'input' });
    const schema = JSON.parse(JSON.stringify(parameters));
    return { name, description: tool.about, parameters: isJsonObject(schema) ? schema : {} };
  });
}
