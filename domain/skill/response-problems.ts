import { ANSWER_SHAPES } from '../shapes/answer/registry';
import { fieldNames } from '../shapes/field-names';
import { WORLD_SHAPES } from '../shapes/world/registry';
import { finalShapeOf } from './content-shapes-of';
import type { Skill } from './skill';
import { type SkillProblem, unknownName } from './skill-problem';
import { unknownTools } from './transformation-problems';

/** What is only for dialogues. */
const OF_DIALOGUES = ['apis', 'turns', 'steps', 'user', 'world'] as const;

/** Ways to answer that the format allows and that cannot work. */
export function responseProblems(skill: Skill): SkillProblem[] {
  const { response } = skill;
  const { shape, world, tools } = response;
  return [
    ...unknownName(shape, names(ANSWER_SHAPES), 'answer shape', ['response', 'shape']),
    ...unknownName(world?.makes, names(WORLD_SHAPES), 'world shape', ['response', 'world', 'makes']),
    ...unknownTools(tools, ['response']),
    ...(response.mode === 'single' ? onlyInDialogues(skill) : dialogueProblems(skill)),
  ];
}

function onlyInDialogues({ response, settings }: Skill): SkillProblem[] {
  const paths = [
    ...OF_DIALOGUES.filter((key) => response[key] !== undefined).map((key) => ['response', key]),
    ...(settings.turns === undefined ? [] : [['settings', 'turns']]),
  ];
  return paths.map((path) => ({ path, message: `${path.at(-1)} is for dialogues; set response.mode: dialogue` }));
}

function dialogueProblems(skill: Skill): SkillProblem[] {
  const { user, world, shape, apis, tools, turns } = skill.response;
  const say = (key: string, message: string): SkillProblem => ({ path: ['response', key], message });
  const acts = shape !== undefined || apis !== undefined;
  return [
    ...(user === undefined && world === undefined
      ? [say('mode', 'a dialogue needs somebody who answers the teacher: user, world, or both')]
      : []),
    ...(acts && world === undefined
      ? [say(apis === undefined ? 'shape' : 'apis', 'name in `world` who answers it')]
      : []),
    ...(world !== undefined && !acts ? [say('world', 'the teacher never calls or acts: name `apis` or `shape`')] : []),
    ...(apis !== undefined && shape !== undefined
      ? [say('apis', 'the teacher either calls APIs or answers in a shape')]
      : []),
    ...(tools === undefined ? [] : [say('tools', 'in dialogues the tools are simulated: see `apis`')]),
    ...(turns !== undefined && turns[0] > turns[1]
      ? [say('turns', `no dialogue has at least ${turns[0]} and at most ${turns[1]} turns`)]
      : []),
    ...(apis === undefined ? [] : missingApis(skill, apis)),
  ];
}

function missingApis({ transformation }: Skill, field: string): SkillProblem[] {
  return transformation.agents.flatMap((agent) => {
    const { name, schema } = finalShapeOf(agent);
    if (fieldNames(schema).includes(field)) return [];
    return [
      { path: ['response', 'apis'], message: `${agent.id} ends with the shape ${name}, which has no field "${field}"` },
    ];
  });
}

function names(shapes: readonly { name: string }[]): string[] {
  return shapes.map(({ name }) => name);
}
