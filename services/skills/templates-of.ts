import { fieldNames } from '../../domain/shapes/field-names';
import { shapeNamed } from '../../domain/shapes/registry';
import { contentShapesOf, finalShapeOf } from '../../domain/skill/content-shapes-of';
import { type Layout, systemTurnOf, userTurnOf } from '../../domain/skill/layout';
import type { Goal, Skill, Task } from '../../domain/skill/skill';
import type { Transformation } from '../../domain/skill/transformation';
import type { TemplateKind } from '../prompts/template-variables';

type Path = (string | number)[];

/** A template at its place in the file, with the fields that are surely there when it is rendered. */
export interface PlacedTemplate {
  kind: TemplateKind;
  text: string;
  path: Path;
  /** Names under `data`: fields of every content shape that can arrive here. */
  data: string[];
  /** Names under `fields`: fields of every instruction shape that can arrive here. */
  fields: string[];
}

type Place = (kind: TemplateKind, text: string | undefined, ...path: Path) => PlacedTemplate[];

/** Every template of a skill. */
export function templatesOf(skill: Skill): PlacedTemplate[] {
  const { transformation, instruction, refinement, response, layouts } = skill;
  const place = placer(skill, transformation.agents, instruction.tasks);
  return [
    ...transformation.agents.flatMap((agent, n) => ofAgent(agent, ['transformation', 'agents', n])),
    ...place('instructionFrame', instruction.frame, 'instruction', 'frame'),
    ...instruction.tasks.flatMap((task, n) => ofTask(skill, task, n)),
    ...place('refinementFrame', refinement.frame, 'refinement', 'frame'),
    ...refinement.goals.flatMap((goal, n) => ofGoal(skill, goal, n)),
    ...place('response', response.ask, 'response', 'ask'),
    ...place('user', response.user?.ask, 'response', 'user', 'ask'),
    ...place('world', response.world?.ask, 'response', 'world', 'ask'),
    ...ofLayouts(
      placer(
        skill,
        transformation.agents,
        instruction.tasks.filter((task) => !task.layouts),
      ),
      layouts,
      ['layouts'],
    ),
  ];
}

function placer(skill: Skill, agents: readonly Transformation[], tasks: readonly Task[]): Place {
  const data = shared(agents.map((agent) => fieldNames(finalShapeOf(agent).schema)));
  const shapes = tasks.map((task) => shapeNamed(task.shape ?? skill.instruction.shape));
  const fields = shared(shapes.map((shape) => (shape === undefined ? [] : fieldNames(shape.schema))));
  return (kind, text, ...path) => (text === undefined ? [] : [{ kind, text, path, data, fields }]);
}

/** A step sees what the one before made. */
function ofAgent(agent: Transformation, path: Path): PlacedTemplate[] {
  const shapes = contentShapesOf(agent);
  const alone = { data: [], fields: [], path };
  const first =
    agent.ask === undefined
      ? []
      : [{ ...alone, kind: 'transformation' as const, text: agent.ask, path: [...path, 'ask'] }];
  const further = (agent.chain ?? []).flatMap(({ ask, arguments: given = {} }, n) => {
    const before = shapes[n];
    const data = before === undefined ? [] : fieldNames(before.schema);
    const at = [...path, 'chain', n];
    const asked =
      ask === undefined ? [] : [{ kind: 'step' as const, text: ask, path: [...at, 'ask'], data, fields: [] }];
    const called = Object.entries(given).map(([name, text]) => {
      return { kind: 'argument' as const, text, path: [...at, 'arguments', name], data, fields: [] };
    });
    return [...asked, ...called];
  });
  return [...first, ...further];
}

function ofTask(skill: Skill, task: Task, n: number): PlacedTemplate[] {
  const leading = skill.transformation.agents.filter(({ tasks }) => tasks?.includes(task.id) ?? true);
  const place = placer(skill, leading, [task]);
  const path = ['instruction', 'tasks', n];
  return [...place('task', task.ask, ...path, 'ask'), ...ofLayouts(place, task.layouts ?? [], [...path, 'layouts'])];
}

function ofGoal(skill: Skill, goal: Goal, n: number): PlacedTemplate[] {
  const suited = skill.instruction.tasks.filter(({ id }) => goal.tasks?.includes(id) ?? true);
  const place = placer(skill, skill.transformation.agents, suited);
  const path = ['refinement', 'goals', n];
  return [...place('suggest', goal.suggest, ...path, 'suggest'), ...place('edit', goal.edit, ...path, 'edit')];
}

function ofLayouts(place: Place, layouts: readonly Layout[], path: Path): PlacedTemplate[] {
  return layouts.flatMap((layout, n) => {
    const system = systemTurnOf(layout);
    if (system === null) return place('layout', userTurnOf(layout), ...path, n);
    return [
      ...place('layout', system, ...path, n, 'system'),
      ...place('layout', userTurnOf(layout), ...path, n, 'user'),
    ];
  });
}

/** What all lists have; of no list, nothing. */
function shared([first = [], ...others]: string[][]): string[] {
  return first.filter((name) => others.every((other) => other.includes(name)));
}
