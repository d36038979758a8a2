import { z } from 'zod';
import { quoted } from '../../domain/quoted';
import type { SkillOverrides } from '../../domain/skill/overrides';

/** One skill that a run asks for: an id of ours or a skill file, and what is set for it in this run. */
export interface SkillRequest {
  /** An id, or the absolute path of a skill file. */
  skill: string;
  settings: SkillOverrides;
}

const SKILL_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const SKILL_FILE = /[\\/]|\.ya?ml$/;

/** Whether a reference is the path of a skill file; anything else is an id. */
export function isSkillFile(reference: string): boolean {
  return SKILL_FILE.test(reference) && !reference.includes('\0');
}

export function isSkillReference(reference: string): boolean {
  return SKILL_ID.test(reference) || isSkillFile(reference);
}

/** The sentence for a reference that is neither. */
export function notASkillReference(reference: string): string {
  return `${quoted(reference)} is neither a skill's id (lower-case letters, digits, "-") nor a skill file (./my-skill.yaml)`;
}

export const skillReferenceSchema = z.string().refine(isSkillReference, {
  error: (issue) => notASkillReference(String(issue.input)),
});
