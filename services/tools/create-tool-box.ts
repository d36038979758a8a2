import type { Json } from '../../domain/json/json';
import { toolNamed } from '../../domain/tools/registry';
import type { ToolBox, ToolRequest, ToolResult } from './tool-box';

/** One tool at work, on arguments that fit its schema. */
export interface ToolRunner {
  run(given: Record<string, unknown>, request: ToolRequest): Promise<ToolResult>;
  close(): Promise<void>;
}

/** A model reads a result at every later turn: longer ones are cut. */
const MOST_CHARACTERS = 16_000;

/** Puts runners behind one door: arguments are held against the tool's schema first, results are kept short. */
export function createToolBox(runners: Readonly<Record<string, ToolRunner>>): ToolBox {
  return {
    use: async (request) => shortened(await use(runners, request)),
    close: async () => {
      await Promise.all(Object.values(runners).map((runner) => runner.close()));
    },
  };
}

async function use(runners: Readonly<Record<string, ToolRunner>>, request: ToolRequest): Promise<ToolResult> {
  const tool = toolNamed(request.tool);
  const runner = Object.hasOwn(runners, request.tool) ? runners[request.tool] : undefined;
  if (tool === undefined || runner === undefined)
    return { status: 'unavailable', output: `there is no tool "${request.tool}" here` };
  const given = tool.arguments.safeParse(request.arguments);
  if (given.success) return runner.run(given.data, request);
  const problems = given.error.issues.map(({ path, message }) => `${path.join('.') || 'arguments'}: ${message}`);
  return { status: 'error', output: `the arguments do not fit: ${problems.join('; ')}` };
}

function shortened({ status, output }: ToolResult): ToolResult {
  return { status, output: cut(output) };
}

/** A text keeps its beginning; of anything else the text of its JSON does. */
function cut(output: Json): Json {
  const text = typeof output === 'string' ? output : JSON.stringify(output);
  return text.length <= MOST_CHARACTERS ? output : `${text.slice(0, MOST_CHARACTERS)}… (cut)`;
}
