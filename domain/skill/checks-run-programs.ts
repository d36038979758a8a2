import { checkNamed } from '../checks/registry';
import { checksNamed } from './checks-named';
import type { Skill } from './skill';

/** Whether checks of the skill run programs. */
export function checksRunPrograms(skill: Skill): boolean {
  return checksNamed(skill).some((name) => checkNamed(name)?.programs !== undefined);
}
