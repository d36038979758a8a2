import type { AgentTools } from '../domain/skill/agent-tools';
import type { OfferedTool } from '../domain/tools/offered-tool';
import { offeredTool } from '../domain/tools/registry';
import type { ChatMessage } from '../services/model/gateway';
import type { Asked, Desk } from './desk';

/** What an agent that may use tools is shown: its prompt, what it called so far and what came of it, and what it may call now. */
export interface ToolLoop {
  messages: ChatMessage[];
  /** None once its rounds are used up: then it must answer. */
  tools: OfferedTool[];
}

/** Rounds where a skill sets no limit. */
const USUAL_ROUNDS = 4;

export async function toolLoop(
  desk: Desk,
  { call }: Asked,
  prompt: ChatMessage[],
  { tools = [], toolRounds = USUAL_ROUNDS }: AgentTools,
): Promise<ToolLoop> {
  const turns = await desk.loadTurns(call.turns ?? []);
  const rounds = turns.filter(({ speaker }) => speaker === 'agent').length;
  return {
    messages: [...prompt, ...turns.flatMap(({ messages }) => messages)],
    tools: rounds < toolRounds ? tools.map(offeredTool) : [],
  };
}
