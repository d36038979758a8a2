import { CHECKS } from '../checks/registry';
import { SHAPES } from '../shapes/registry';
import { responseProblems } from './response-problems';
import type { Skill } from './skill';
import { type SkillProblem, unknownName } from './skill-problem';
import { transformationProblems } from './transformation-problems';

/** Names that lead nowhere, ids given twice, agents that no draw can reach: what the format alone cannot show. */
export function referenceProblems(skill: Skill): SkillProblem[] {
  return [
    ...duplicateIds(skill.transformation.agents, ['transformation', 'agents']),
    ...duplicateIds(skill.instruction.tasks, ['instruction', 'tasks']),
    ...duplicateIds(skill.refinement.goals, ['refinement', 'goals']),
    ...unknownShapes(skill),
    ...unknownChecks(skill),
    ...transformationProblems(skill),
    ...responseProblems(skill),
    ...unknownTasks(skill),
    ...unreachableTasks(skill),
    ...impossibleDraws(skill),
    ...seedsWithoutAgent(skill),
  ];
}

function duplicateIds(entries: readonly { id: string }[], path: string[]): SkillProblem[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((entry) => entry.id === id) < index
      ? [
          {
            path: [...path, index, 'id'],
            message: `the id "${id}" is given twice; ids are unique within ${path.at(-1)}`,
          },
        ]
      : [],
  );
}

function unknownShapes(skill: Skill): SkillProblem[] {
  const known = SHAPES.map((shape) => shape.name);
  return [
    ...unknownName(skill.instruction.shape, known, 'shape', ['instruction', 'shape']),
    ...skill.instruction.tasks.flatMap((task, index) =>
      task.shape === undefined ? [] : unknownName(task.shape, known, 'shape', ['instruction', 'tasks', index, 'shape']),
    ),
  ];
}

function unknownChecks(skill: Skill): SkillProblem[] {
  const known = CHECKS.map((check) => check.name);
  const of = (names: readonly string[], path: (string | number)[]) =>
    names.flatMap((name, index) => unknownName(name, known, 'check', [...path, 'checks', index]));
  return [
    ...of(skill.checks, []),
    ...skill.instruction.tasks.flatMap((task, index) => of(task.checks, ['instruction', 'tasks', index])),
    ...skill.refinement.goals.flatMap((goal, index) => of(goal.checks, ['refinement', 'goals', index])),
  ];
}

function unknownTasks(skill: Skill): SkillProblem[] {
  const known = skill.instruction.tasks.map((task) => task.id);
  const of = (ids: readonly string[] | undefined, path: (string | number)[]) =>
    (ids ?? []).flatMap((id, index) => unknownName(id, known, 'task', [...path, 'tasks', index]));
  return [
    ...skill.transformation.agents.flatMap((agent, index) => of(agent.tasks, ['transformation', 'agents', index])),
    ...skill.refinement.goals.flatMap((goal, index) => of(goal.tasks, ['refinement', 'goals', index])),
  ];
}

function unreachableTasks(skill: Skill): SkillProblem[] {
  const { agents } = skill.transformation;
  if (agents.some((agent) => agent.tasks === undefined)) return [];
  return skill.instruction.tasks.flatMap(({ id }, index) =>
    agents.some((agent) => agent.tasks?.includes(id))
      ? []
      : [
          {
            path: ['instruction', 'tasks', index, 'id'],
            message: `no transformation agent leads to the task "${id}"; name it in one agent's tasks`,
          },
        ],
  );
}

function impossibleDraws(skill: Skill): SkillProblem[] {
  const [least, most] = skill.accepts.words;
  if (least <= most) return [];
  return [{ path: ['accepts', 'words'], message: `no seed has at least ${least} and at most ${most} words` }];
}

/** Which of the skills that a `base` names takes which kind is known at launch. */
function seedsWithoutAgent({ accepts, transformation }: Skill): SkillProblem[] {
  return accepts.kinds.flatMap((kind, index) =>
    transformation.agents.some(({ kinds }) => kinds?.includes(kind) ?? true)
      ? []
      : [
          {
            path: ['accepts', 'kinds', index],
            message: `no transformation agent takes seeds of kind "${kind}"; name it in one agent's kinds`,
          },
        ],
  );
}
