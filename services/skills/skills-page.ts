import { CHECKS, UNIVERSAL_CHECKS } from '../../domain/checks/registry';
import { checksNamed } from '../../domain/skill/checks-named';
import { finalShapeOf } from '../../domain/skill/content-shapes-of';
import { type Layout, systemTurnOf, userTurnOf } from '../../domain/skill/layout';
import type { Goal, Skill, Task } from '../../domain/skill/skill';
import { toolsUsed } from '../../domain/skill/tools-used';
import type { Transformation } from '../../domain/skill/transformation';
import { markdownTable } from './markdown-table';
import { skillCounts } from './skill-counts';

/** Longer layouts are told by their beginning: the file has the rest. */
const MOST_LAYOUT_CHARACTERS = 200;

/** `docs/skills.md`: what each skill file holds, counted and in tables; what is the paper's and what is ours. */
export function skillsPage(skills: readonly Skill[]): string {
  return `${[
    '# The skills',
    'Written from the files in `skills/` by `node scripts/write-skills-page.mjs`; do not edit it by hand. `from` says whether the\nAgentInstruct paper names an entry or we added it. How the entries work is told in `skills/README.md`.',
    totals(skills),
    ...skills.map(skillSection),
    checkSection(),
  ].join('\n\n')}\n`;
}

function totals(skills: readonly Skill[]): string {
  const { tasks, paperTasks, transformations, goals } = skillCounts(skills);
  const rows = skills.map((skill) => [
    `[${skill.title}](#${skill.skill})`,
    skill.accepts.kinds.join(', '),
    skill.transformation.agents.length,
    skill.instruction.tasks.length,
    skill.refinement.goals.length,
    layoutsOf(skill).length,
    checksNamed(skill).length,
  ]);
  const layouts = skills.flatMap(layoutsOf).length;
  return [
    `**${skills.length} skills with ${tasks} tasks**, of which the paper names ${paperTasks}.`,
    markdownTable(
      ['skill', 'seeds', 'transformations', 'tasks', 'goals', 'layouts', 'own checks'],
      [...rows, ['together', '', transformations, tasks, goals, layouts, '']],
    ),
  ].join('\n\n');
}

function skillSection(skill: Skill): string {
  const { transformation, instruction, refinement } = skill;
  return [
    `## ${skill.skill}`,
    `${skill.title}. ${facts(skill).join(' · ')}`,
    `**Transformations** (${countsOf(transformation.agents)})`,
    markdownTable(
      ['id', 'title', 'from', 'makes', 'leads to'],
      transformation.agents.map((agent) => transformationRow(agent)),
    ),
    `**Tasks** (${countsOf(instruction.tasks)})`,
    markdownTable(
      ['id', 'title', 'from', 'shape', 'checks and layouts of its own'],
      instruction.tasks.map((task) => taskRow(skill, task)),
    ),
    `**Refinement goals** (${countsOf(refinement.goals)})`,
    markdownTable(['id', 'title', 'from', 'edits', 'checks of its own'], refinement.goals.map(goalRow)),
    `**Layouts** (${layoutsOf(skill).length}, one is drawn; ⏎ is a new line)`,
    layoutsOf(skill)
      .map((layout, index) => `${index + 1}. ${layout}`)
      .join('\n'),
    `**Checks of all its samples**, beside those of every skill: ${coded(skill.checks)}.`,
  ].join('\n\n');
}

function facts(skill: Skill): string[] {
  const { accepts, split, response, settings } = skill;
  const [least, most] = accepts.words;
  const tools = [...toolsUsed(skill)];
  return [
    `Seeds: ${accepts.kinds.join(', ')} of ${least} to ${most} words`,
    `split of the public release: ${split === null ? 'none' : `\`${split}\``}`,
    response.mode === 'dialogue' ? `dialogues of ${(response.turns ?? [1, 2]).join(' to ')} user turns` : 'one answer',
    ...(tools.length === 0 ? [] : [`tools: ${coded(tools)}`]),
    ...(settings.agreement ? [`blind solves: ${settings.agreement}`] : []),
  ];
}

function transformationRow(agent: Transformation): (string | number)[] {
  const { id, title, from, ask, base, chain = [], tasks } = agent;
  const made = ask === undefined && base === undefined ? 'the seed as it is' : `\`${finalShapeOf(agent).name}\``;
  const steps = chain.length === 0 ? '' : `, ${chain.length + 1} steps`;
  const on = base === undefined ? '' : ` of ${base.join(', ')}`;
  return [
    `\`${id}\``,
    title,
    from,
    `${made}${on}${steps}`,
    tasks === undefined ? 'all tasks' : `${tasks.length} tasks`,
  ];
}

function taskRow(skill: Skill, { id, title, from, shape, checks, layouts }: Task): string[] {
  const own = layouts === undefined ? [] : [`${layouts.length} layouts of its own`];
  return [
    `\`${id}\``,
    title,
    from,
    `\`${shape ?? skill.instruction.shape}\``,
    [...checks.map(code), ...own].join(', '),
  ];
}

function goalRow({ id, title, from, edits, unanswerable, changesAnswer, checks }: Goal): string[] {
  const marks = [...(unanswerable ? ['unanswerable'] : []), ...(changesAnswer ? ['another answer'] : [])];
  return [`\`${id}\``, title, from, [edits, ...marks].join(', '), checks.map(code).join(', ')];
}

/** The skill's own and those of its tasks, each once. */
function layoutsOf({ layouts, instruction }: Skill): string[] {
  const ofTasks = instruction.tasks.flatMap((task) => task.layouts ?? []);
  return [...new Set([...layouts, ...ofTasks].map(shownLayout))];
}

function shownLayout(layout: Layout): string {
  const system = systemTurnOf(layout);
  return [...(system === null ? [] : [`system ${oneLine(system)}, user`]), oneLine(userTurnOf(layout))].join(' ');
}

function oneLine(text: string): string {
  const line = text.trim().replaceAll('`', "'").replaceAll(/ *\n/g, ' ⏎ ').replaceAll(/ {2,}/g, ' ');
  return code(line.length > MOST_LAYOUT_CHARACTERS ? `${line.slice(0, MOST_LAYOUT_CHARACTERS - 1)}…` : line);
}

function checkSection(): string {
  const rows = CHECKS.map(({ name, about }) => [
    `\`${name}\``,
    UNIVERSAL_CHECKS.includes(name) ? 'every skill' : 'those that name it',
    about,
  ]);
  return ['## Checks', markdownTable(['check', 'runs for', 'what holds'], rows)].join('\n\n');
}

function countsOf(entries: readonly { from: string }[]): string {
  const paper = ofPaper(entries);
  return `${entries.length}: ${paper} from the paper, ${entries.length - paper} ours`;
}

function ofPaper(entries: readonly { from: string }[]): number {
  return entries.filter(({ from }) => from === 'paper').length;
}

function coded(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map(code).join(', ');
}

function code(name: string): string {
  return `\`${name}\``;
}
