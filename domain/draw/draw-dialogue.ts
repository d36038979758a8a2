import { USUAL_STEPS } from '../dialogue/next-speaker';
import type { PlannedDialogue } from '../plan';
import type { SkillSettings } from '../skill/settings';
import type { Skill } from '../skill/skill';
import type { Random } from './random';

/** User turns of a dialogue whose skill says nothing: the opening and one more. */
const USUAL_TURNS = [1, 2] as const;

/** Who the user is and how long they may go on; the setting `turns` only ever shortens what the skill says. */
export function drawDialogue(
  { response }: Skill,
  settings: Pick<SkillSettings, 'turns'>,
  random: Random,
): { dialogue?: PlannedDialogue } {
  if (response.mode !== 'dialogue') return {};
  const limit = settings.turns ?? Number.POSITIVE_INFINITY;
  const [least, most] = response.turns ?? USUAL_TURNS;
  const drawn = least + random.below(most - least + 1);
  const persona = random.pick(response.user?.personas ?? []);
  const turns = Math.min(drawn, limit);
  if (response.user !== undefined || settings.turns === undefined) return { dialogue: { persona, turns } };
  return { dialogue: { persona, turns, steps: Math.min(response.steps ?? USUAL_STEPS, limit) } };
}
