import type { Material } from '../services/prompts/prompts';
import { type Desk, taskOf } from './desk';

/** An instruction with its content and its task, as suggesters, editors and checks need it. */
export async function loadMaterial(desk: Desk, id: string): Promise<Material> {
  const { artifact: instruction } = await desk.load('instruction', id);
  const { artifact: content } = await desk.load('content', instruction.content);
  return { instruction, content, task: taskOf(desk.skill, instruction.task) };
}
