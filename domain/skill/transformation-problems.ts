import { CONTENT_SHAPES } from '../shapes/content/registry';
import { fieldNames } from '../shapes/field-names';
import { TOOLS, toolNamed } from '../tools/registry';
import type { Skill } from './skill';
import { type SkillProblem, unknownName } from './skill-problem';
import type { Transformation, TransformationStep } from './transformation';

type Path = (string | number)[];

const CONTENTS = CONTENT_SHAPES.map(({ name }) => name);
const TOOL_NAMES = TOOLS.map(({ name }) => name);

/** Chains, tools and content shapes that the format allows and that cannot work. */
export function transformationProblems({ transformation, instruction }: Skill): SkillProblem[] {
  return [
    ...transformation.agents.flatMap((agent, index) => agentProblems(agent, ['transformation', 'agents', index])),
    ...unknownTools(instruction.tools, ['instruction']),
    ...instruction.tasks.flatMap(({ tools }, index) => unknownTools(tools, ['instruction', 'tasks', index])),
  ];
}

export function unknownTools(tools: readonly string[] | undefined, path: Path): SkillProblem[] {
  return (tools ?? []).flatMap((name, index) => unknownName(name, TOOL_NAMES, 'tool', [...path, 'tools', index]));
}

function agentProblems(agent: Transformation, path: Path): SkillProblem[] {
  const { ask, makes, tools, base, chain = [] } = agent;
  const silent = ask === undefined;
  return [
    ...unknownName(makes, CONTENTS, 'content shape', [...path, 'makes']),
    ...unknownTools(tools, path),
    ...(silent && (makes !== undefined || tools !== undefined)
      ? [
          {
            path: [...path, 'id'],
            message: 'without `ask` this agent takes the seed as it is: it makes no shape and uses no tools',
          },
        ]
      : []),
    ...(base !== undefined && !silent
      ? [
          {
            path: [...path, 'base'],
            message:
              'a transformation has either `ask` or `base`; what is to be done with the base goes into its `chain`',
          },
        ]
      : []),
    ...chain.flatMap((step, index) => stepProblems(step, [...path, 'chain', index])),
    ...chain.flatMap(({ id }, index) =>
      chain.findIndex((step) => step.id === id) < index
        ? [
            {
              path: [...path, 'chain', index, 'id'],
              message: `the id "${id}" is given twice; ids are unique within chain`,
            },
          ]
        : [],
    ),
  ];
}

function stepProblems(
  { ask, use, makes, tools, arguments: given = {} }: TransformationStep,
  path: Path,
): SkillProblem[] {
  if ((ask === undefined) === (use === undefined))
    return [{ path: [...path, 'id'], message: 'a step has either `ask`, for an agent, or `use`, for a tool alone' }];
  const problems = [
    ...unknownName(makes, CONTENTS, 'content shape', [...path, 'makes']),
    ...unknownName(use, TOOL_NAMES, 'tool', [...path, 'use']),
    ...unknownTools(tools, path),
  ];
  if (use === undefined) return problems;
  const tool = toolNamed(use);
  const known = tool === undefined ? [] : fieldNames(tool.arguments);
  return [
    ...problems,
    ...(makes === undefined
      ? [{ path: [...path, 'use'], message: 'name the content shape of the result in `makes`' }]
      : []),
    ...Object.keys(given).flatMap((name) =>
      known.length === 0 ? [] : unknownName(name, known, `argument of ${use}`, [...path, 'arguments', name]),
    ),
  ];
}
