import { didYouMean } from '../../domain/nearest';
import type { SkillProblem } from '../../domain/skill/reference-problems';
import type { Skill } from '../../domain/skill/skill';
import { errorMessage } from '../error-message';
import { variablesOf } from '../prompts/liquid';
import { TEMPLATE_VARIABLES, type TemplateKind } from '../prompts/template-variables';

type Path = (string | number)[];

/** Parses every template of a skill and holds its variables against those that its role provides. */
export function templateProblems(skill: Skill): SkillProblem[] {
  return templatesOf(skill).flatMap(({ kind, text, path }) => problemsOf(kind, text, path));
}

interface PlacedTemplate {
  kind: TemplateKind;
  text: string;
  path: Path;
}

function templatesOf(skill: Skill): PlacedTemplate[] {
  const place = (kind: TemplateKind, text: string | undefined, ...path: Path) =>
    text === undefined ? [] : [{ kind, text, path }];
  return [
    ...skill.transformation.agents.flatMap((agent, n) =>
      place('transformation', agent.ask, 'transformation', 'agents', n, 'ask'),
    ),
    ...place('instructionFrame', skill.instruction.frame, 'instruction', 'frame'),
    ...skill.instruction.tasks.flatMap((task, n) => place('task', task.ask, 'instruction', 'tasks', n, 'ask')),
    ...place('refinementFrame', skill.refinement.frame, 'refinement', 'frame'),
    ...skill.refinement.goals.flatMap((goal, n) => place('suggest', goal.suggest, 'refinement', 'goals', n, 'suggest')),
    ...skill.refinement.goals.flatMap((goal, n) => place('edit', goal.edit, 'refinement', 'goals', n, 'edit')),
    ...place('response', skill.response.ask, 'response', 'ask'),
    ...skill.layouts.flatMap((layout, n) => place('layout', layout, 'layouts', n)),
  ];
}

function problemsOf(kind: TemplateKind, text: string, path: Path): SkillProblem[] {
  const provided: readonly string[] = TEMPLATE_VARIABLES[kind];
  const found = variablesIn(text);
  if (typeof found === 'string') return [{ path, message: `this template cannot be read: ${found}` }];
  const unknown = found.filter((name) => !provided.includes(name));
  const problems = unknown.map((name) => ({
    path,
    message: `there is no variable "${name}" here${didYouMean(name, provided) || ` (there are: ${provided.join(', ')})`}`,
  }));
  if (kind === 'layout' && !found.includes('instruction')) {
    problems.push({ path, message: 'a layout must show {{ instruction }}, or the student is asked nothing' });
  }
  return problems;
}

/** The template's inputs, or the parser's sentence on what is wrong with it. */
function variablesIn(text: string): string[] | string {
  try {
    return variablesOf(text);
  } catch (error) {
    return errorMessage(error);
  }
}
