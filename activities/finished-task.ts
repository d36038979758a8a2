import type { TransformCall } from '../domain/contract/activities';
import { baseTaskContent } from '../domain/shapes/content/base-task';
import type { MadeContent } from './compose-content';
import type { Desk } from './desk';
import { loadMaterial } from './load-material';

/** A finished instruction of another skill as the content that this skill works on: what opens a conversation. */
export async function finishedTask(
  desk: Desk,
  transformation: string,
  { instruction: id, base: { skill, layout } }: NonNullable<TransformCall['finished']>,
): Promise<MadeContent> {
  const base = desk.of(skill);
  const material = await loadMaterial(base, id);
  const { system, user } = base.prompts.layOut(layout, material);
  const { task, answer } = material.instruction;
  const opening = system === null ? user : `${system}\n\n${user}`;
  const fields = { skill, task, title: material.content.title, opening, answer: answer ?? '' };
  return { transformation, shape: baseTaskContent, fields, madeFrom: id };
}
