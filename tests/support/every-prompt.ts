import type { Suggestion } from '../../domain/artifact';
import type { Skill } from '../../domain/skill/skill';
import { type Material, Prompts } from '../../services/prompts/prompts';
import { contentOf, materialsOf } from './skill-materials';

const PLANNED = { id: 't', title: 'T', count: 2, angle: null, goals: [] };

/**
 * Every prompt of a skill, rendered for each of its agents on all that may stand before it. Where a text is given, it
 * stands for every text of a seed, a content, an instruction, a suggestion and their data.
 */
export function everyPrompt(skill: Skill, language: string, text: string | null = null): string[] {
  const prompts = new Prompts(skill, language);
  const say = (words: string) => text ?? words;
  const seed = { id: 's', kind: 'text' as const, source: 'fog.md', words: 4, tokens: 5 };
  const source = { ...seed, title: say('Fog'), text: say('The fog came in.') };
  const suggestion: Suggestion = {
    kind: 'suggestion',
    id: 'g',
    parent: 'i',
    goal: 'harder',
    change: say('Ask for the hour too.'),
    why: say('Two facts are needed.'),
  };
  const { agents, angles } = skill.transformation;
  return [
    ...agents.filter(({ ask }) => ask).map((agent) => prompts.transform(agent, source, angles[0] ?? null)),
    ...agents.flatMap((agent) =>
      (agent.chain ?? [])
        .filter(({ ask }) => ask)
        .map((step) => prompts.transformFurther(step, saying({ content: contentOf(agent) }, text).content, null)),
    ),
    ...materialsOf(skill)
      .map((material) => ({ ...material, ...saying(material, text), task: material.task }))
      .flatMap((material) => onMaterial(skill, prompts, material, suggestion)),
  ].map((messages) => messages.map(({ content }) => content).join('\n'));
}

function onMaterial(skill: Skill, prompts: Prompts, material: Material, suggestion: Suggestion) {
  const { user, world } = skill.response;
  const dialogue = { persona: user?.personas[0] ?? null, turns: 3 };
  const goals = skill.refinement.goals.filter(({ tasks }) => tasks?.includes(material.task.id) ?? true);
  const layouts = material.task.layouts ?? skill.layouts;
  return [
    prompts.write(material.task, material.content, PLANNED),
    ...goals.flatMap((goal) => [prompts.suggest([goal], material, null), prompts.edit(goal, suggestion, material)]),
    ...(user === undefined ? [] : [prompts.simulateUser(material, dialogue, [])]),
    ...(world === undefined ? [] : [prompts.simulateWorld(material, [], { state: 'as at first', calls: [] })]),
    ...layouts.map((_, index) => prompts.respond(prompts.layOut(index, material))),
  ];
}

/** Names that lead somewhere stay as they are. */
const NAMES = ['kind', 'id', 'shape', 'task'];

/** The same with each of its texts in place of the given one. */
function saying<T>(thing: T, text: string | null): T {
  return text === null
    ? thing
    : JSON.parse(JSON.stringify(thing), (key, value) =>
        typeof value === 'string' && !NAMES.includes(key) ? text : value,
      );
}
