import { didYouMean } from '../../domain/nearest';
import type { Skill } from '../../domain/skill/skill';
import type { SkillProblem } from '../../domain/skill/skill-problem';
import { errorMessage } from '../error-message';
import { variablesOf } from '../prompts/liquid';
import { TEMPLATE_VARIABLES } from '../prompts/template-variables';
import { type PlacedTemplate, templatesOf } from './templates-of';

/** Parses every template of a skill and holds its variables against those that its role provides. */
export function templateProblems(skill: Skill): SkillProblem[] {
  const openings = skill.transformation.agents.every(({ base }) => base !== undefined);
  return templatesOf(skill).flatMap((template) => problemsOf(template, openings));
}

/** `openings`: every content is a finished instruction, which is what the student is asked. */
function problemsOf(template: PlacedTemplate, openings: boolean): SkillProblem[] {
  const { kind, text, path } = template;
  const found = variablesIn(text);
  if (typeof found === 'string') return [{ path, message: `this template cannot be read: ${found}` }];
  const provided = providedTo(template);
  const unknown = found.map(named).filter((name) => !provided.includes(name));
  const problems = [...new Set(unknown)].map((name) => ({
    path,
    message: `there is no variable "${name}" here${didYouMean(name, provided) || ` (there are: ${provided.join(', ')})`}`,
  }));
  const asks = found.some((name) => name === 'instruction' || named(name).startsWith('fields.'));
  if (kind === 'layout' && path.at(-1) !== 'system' && !asks && !openings) {
    problems.push({ path, message: 'a layout must show {{ instruction }}, or the student is asked nothing' });
  }
  return problems;
}

function providedTo({ kind, data, fields }: PlacedTemplate): string[] {
  const names: readonly string[] = TEMPLATE_VARIABLES[kind];
  return names.flatMap((name) => {
    if (name === 'data') return data.map((field) => `data.${field}`);
    return name === 'fields' ? fields.map((field) => `fields.${field}`) : [name];
  });
}

/** `data.queries[0]` and `data.page.title` are the fields `data.queries` and `data.page`. */
function named(variable: string): string {
  return /^(?:data|fields)\.[^.[]+/.exec(variable)?.[0] ?? variable;
}

/** The template's inputs, or the parser's sentence on what is wrong with it. */
function variablesIn(text: string): string[] | string {
  try {
    return variablesOf(text);
  } catch (error) {
    return errorMessage(error);
  }
}
