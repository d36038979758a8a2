import type { Turn } from '../domain/artifact';
import type { RespondCall } from '../domain/contract/activities';
import type { Message } from '../domain/message';
import type { PlannedDialogue } from '../domain/plan';
import type { AnswerState } from '../domain/shapes/answer/answer-shape';
import { worldShapeNamed } from '../domain/shapes/world/registry';
import { apiTools } from '../domain/tools/api-tools';
import type { OfferedTool } from '../domain/tools/offered-tool';
import type { Opening } from '../services/prompts/lay-out';
import type { Material } from '../services/prompts/prompts';
import type { Desk } from './desk';
import { loadMaterial } from './load-material';

/** A dialogue as whoever speaks next finds it. */
export interface Dialogue {
  call: DialogueCall;
  material: Material;
  opening: Opening;
  /** After the opening, in order. */
  turns: Turn[];
}

/** What the calls of teacher and simulators share. */
export type DialogueCall = RespondCall & { dialogue: PlannedDialogue };

export async function openDialogue(desk: Desk, call: DialogueCall): Promise<Dialogue> {
  const material = await loadMaterial(desk, call.instruction);
  const turns = await desk.loadTurns(call.turns ?? []);
  return { call, material, opening: desk.prompts.layOut(call.layout, material), turns };
}

/** The sample's messages so far, a system turn first where the layout has one. */
export function saidIn({ opening, turns }: Dialogue): Message[] {
  const system: Message[] = opening.system === null ? [] : [{ role: 'system', content: opening.system }];
  return [...system, { role: 'user', content: opening.user }, ...turns.flatMap(({ messages }) => messages)];
}

/** The APIs of the content as tools; none where the skill names no field. */
export function apisOf(desk: Desk, { content }: Material): OfferedTool[] {
  const { apis } = desk.skill.response;
  return apis === undefined ? [] : apiTools(content.fields?.[apis]);
}

/** What a structured answer is held against: what the world last showed, at first the content's data. */
export function shownIn(desk: Desk, { material, turns }: Dialogue): AnswerState {
  const { world } = desk.skill.response;
  const last = turns.findLast(({ speaker }) => speaker === 'world');
  if (last?.fields == null || world === undefined) return material.content.fields ?? null;
  return worldShapeNamed(world.makes).shown(last.fields);
}

/** What the simulator of the world wrote down at its last turn; empty at first. */
export function stateIn(desk: Desk, { turns }: Dialogue): string {
  const { world } = desk.skill.response;
  const last = turns.findLast(({ speaker }) => speaker === 'world');
  return last?.fields == null || world === undefined ? '' : worldShapeNamed(world.makes).state(last.fields);
}
