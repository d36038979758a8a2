import { UserError } from '../../../domain/errors';
import { quoted } from '../../../domain/quoted';
import { isSkillReference, notASkillReference } from '../../run-file/skill-request';

/** A skill's id or the path of a skill file. */
export function skillReference(where: string): (text: string) => string {
  return (text) => {
    if (isSkillReference(text)) return text;
    throw new UserError(notASkillReference(text), where);
  };
}

/** `reading-comprehension,./my-skill.yaml` */
export function skillReferences(where: string): (text: string) => string[] {
  const one = skillReference(where);
  return (text) => {
    const references = text.split(',').map((part) => one(part.trim()));
    const twice = references.find((reference, index) => references.indexOf(reference) < index);
    if (twice !== undefined) throw new UserError(`the skill ${quoted(twice)} is named twice`, where);
    return references;
  };
}
