import type { z } from 'zod';
import { calculator } from '../../domain/tools/calculator';
import { python } from '../../domain/tools/python';
import { search } from '../../domain/tools/search';
import type { Cache } from '../cache/cached';
import type { SearchStore } from '../store/searches';
import { argumentsProblem } from './arguments-problem';
import { bounded } from './bounded';
import { calculate } from './calculate';
import { PythonTool } from './python/python-tool';
import { searchSeeds } from './search-seeds';
import type { ToolBox, ToolRequest, ToolResult } from './tool-box';

/** The tools that skills may name, over this store and this machine. */
export function createToolBox(searches: SearchStore, cache: Cache): ToolBox {
  const programs = new PythonTool(cache);
  const carriers = new Map([
    carrier(search.name, search.arguments, (given, { run }) => searchSeeds(searches, run, given)),
    carrier(python.name, python.arguments, ({ code }, { signal }) => programs.run(code, signal)),
    carrier(calculator.name, calculator.arguments, async ({ expression }) => calculate(expression)),
  ]);
  return {
    async use(request) {
      request.signal.throwIfAborted();
      const carry = carriers.get(request.tool);
      const { status, output } = carry === undefined ? unknownTool(request.tool, carriers) : await carry(request);
      return { status, output: bounded(output) };
    },
    close: async () => programs.close(),
  };
}

type Carrier = (request: ToolRequest) => Promise<ToolResult>;

/** Wrong arguments are an error that the model reads; what is right is held to the tool's own schema. */
function carrier<T>(
  name: string,
  schema: z.ZodType<T>,
  carry: (given: T, request: ToolRequest) => Promise<ToolResult>,
): readonly [string, Carrier] {
  return [
    name,
    async (request) => {
      const read = schema.safeParse(request.arguments);
      if (read.success) return carry(read.data, request);
      return { status: 'error', output: argumentsProblem(name, schema, read.error) };
    },
  ];
}

function unknownTool(name: string, known: ReadonlyMap<string, Carrier>): ToolResult {
  return {
    status: 'error',
    output: `There is no tool ${JSON.stringify(name)}. There are: ${[...known.keys()].join(', ')}.`,
  };
}
