import type { Turn } from '../domain/artifact';
import type { FlowActivities } from '../domain/contract/activities';
import type { Reference } from '../domain/contract/references';
import { type Json, parseJson } from '../domain/json/json';
import { NO_USAGE } from '../domain/usage';
import { shortHash } from '../services/artifact-id';
import type { Dependencies } from './dependencies';
import { openDesk, toolContext } from './desk';
import { preview } from './settle';

/** Carries out one call of a tool. The result is kept under the call's own id: a retry takes what is there. */
export function useTool(dependencies: Dependencies): FlowActivities['useTool'] {
  return async ({ flow, turn: id, index }) => {
    const desk = await openDesk(dependencies, flow);
    const { artifacts } = dependencies.store;
    const ownId = shortHash([flow.skill, flow.seed, id, index]);
    const known = await artifacts.get(flow.run, ownId);
    if (known?.artifact.kind === 'turn') return refer(known.artifact);
    const { artifact: turn } = await desk.load('turn', id);
    const call = turn.messages.flatMap(({ tool_calls = [] }) => tool_calls)[index];
    if (call === undefined) throw new Error(`turn ${id} has no call ${index}`);
    const { name, arguments: given } = call.function;
    const asked = { tool: name, arguments: parseJson(given) ?? {}, ...toolContext(desk) };
    const { status, output } = await dependencies.tools.use(asked);
    const content = JSON.stringify(status === 'ok' ? output : failed(status, output));
    const result: Turn = {
      kind: 'turn',
      id: ownId,
      parent: turn.parent,
      index: turn.index + 1 + index,
      speaker: 'tool',
      role: null,
      messages: [{ role: 'tool', content, tool_call_id: call.id }],
      fields: null,
    };
    await artifacts.add([{ ...flow, artifact: result, calls: [], model: null, usage: NO_USAGE }]);
    return refer(result);
  };
}

function failed(status: string, output: Json): Json {
  return { error: output, status };
}

function refer({ id, messages }: Turn): Reference {
  return { id, preview: preview(messages[0]?.content ?? '') };
}
