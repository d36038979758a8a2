import type { Place, Plan, PlannedTask } from '../plan';
import type { SeedKind } from '../seed';
import { checksRunPrograms } from '../skill/checks-run-programs';
import type { SkillSettings } from '../skill/settings';
import type { Goal, Skill } from '../skill/skill';
import type { Transformation } from '../skill/transformation';
import { drawDialogue } from './draw-dialogue';
import { drawTransformation, planTransformation } from './draw-transformation';
import { type Random, randomFrom } from './random';

/** What a plan depends on: never the run's name, never what else has finished. */
export interface DrawInput {
  drawSeed: number;
  seed: string;
  kind: SeedKind;
  skill: Skill;
  /** The skills that its transformations build on. */
  bases: readonly Skill[];
  settings: SkillSettings;
}

/** Draws one flow's plan (design §2): the same input always gives the same plan. */
export function drawPlan(input: DrawInput): Plan {
  const { skill, settings, kind, bases } = input;
  const stream = (name: string) => randomFrom(`${input.drawSeed}/${skill.skill}/${input.seed}/${name}`);
  const transformation = drawTransformation({ skill, kind, bases, stream });
  const layouts = countsOfLayouts(skill);
  return {
    transformation: planTransformation({ skill, kind, bases, stream }, transformation),
    tasks: drawTasks(skill, settings, transformation, stream('tasks')),
    rounds: settings.rounds,
    maxInstructions: settings.maxInstructions,
    places: Array.from({ length: settings.maxInstructions }, (_, place) => ({
      ...drawPlace(skill, settings, layouts, stream(`place-${place}`)),
      ...drawDialogue(skill, settings, stream(`place-${place}-dialogue`)),
    })),
    goals: skill.refinement.goals.map(({ id, title }) => ({ id, title })),
    noun: skill.instruction.noun,
    ...modes(skill, settings),
  };
}

/** What only some skills ask for; the plans of all others look as they always did. */
function modes(skill: Skill, settings: SkillSettings): Partial<Plan> {
  return {
    ...(skill.refinement.pairs === 'together' ? { suggestions: settings.suggestions } : {}),
    ...(skill.refinement.sees === undefined ? {} : { seesResponse: true }),
    ...(skill.response.mode === 'dialogue' ? { dialogue: true } : {}),
    ...(settings.agreement ? { agreement: settings.agreement } : {}),
    ...(checksRunPrograms(skill) ? { programs: true } : {}),
  };
}

/** A number of layouts that all tasks' own numbers divide: whichever task comes, each of its layouts is as likely. */
function countsOfLayouts({ layouts, instruction }: Skill): number {
  return instruction.tasks.reduce((all, task) => leastCommonMultiple(all, task.layouts?.length ?? 1), layouts.length);
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a / divisor(a, b)) * b;
}

function drawTasks(skill: Skill, settings: SkillSettings, from: Transformation | null, random: Random): PlannedTask[] {
  const routed = skill.instruction.tasks.filter((task) => from?.tasks?.includes(task.id) ?? true);
  return random.sample(routed, settings.tasks).map((task) => ({
    id: task.id,
    title: task.title,
    count: settings.perTask,
    angle: random.pick(skill.instruction.angles),
    goals: goalsFor(skill, task.id),
  }));
}

/** Ids of the goals that suit a task. */
export function goalsFor(skill: Skill, task: string): string[] {
  return skill.refinement.goals.filter((goal) => suits(goal, task)).map((goal) => goal.id);
}

function suits(goal: Goal, task: string): boolean {
  return goal.tasks?.includes(task) ?? true;
}

function drawPlace(skill: Skill, settings: SkillSettings, layouts: number, random: Random): Place {
  return {
    layout: random.below(layouts),
    suggesters: settings.rounds === 0 ? [] : drawSuggesters(skill, settings, random),
  };
}

/**
 * Pairs each: every goal by its own probability. Pairs together: goals for one suggester, in the order in which they were
 * drawn; the first of them that suit the instruction's task are taken, and whatever that is, there are enough.
 */
function drawSuggesters(skill: Skill, settings: SkillSettings, random: Random): string[][] {
  const goals = boundUnanswerable(skill.refinement.goals, settings.unanswerable);
  if (skill.refinement.pairs === 'each') {
    const drawn = goals.filter((goal) => random.chance(Math.min(1, goal.weight)));
    return drawn.map((goal) => Array.from({ length: settings.suggestions }, () => goal.id));
  }
  const unsuitable = skill.instruction.tasks.map((task) => goals.filter((goal) => !suits(goal, task.id)).length);
  return [random.sample(goals, settings.suggestions + Math.max(...unsuitable)).map((goal) => goal.id)];
}

/**
 * Weighs the goals that make an instruction unanswerable so that their expected share stays within the setting:
 * of 1 seed instruction and its refinements, `weight / (1 + sum of weights)` are unanswerable.
 */
function boundUnanswerable(goals: readonly Goal[], share: number): Goal[] {
  if (share === 0) return goals.filter((goal) => !goal.unanswerable);
  const sum = (list: readonly Goal[]) => list.reduce((total, goal) => total + goal.weight, 0);
  const others = sum(goals.filter((goal) => !goal.unanswerable));
  const wanted = sum(goals.filter((goal) => goal.unanswerable));
  const most = share === 1 ? wanted : (share * (1 + others)) / (1 - share);
  const factor = wanted === 0 ? 1 : Math.min(1, most / wanted);
  return goals.map((goal) => (goal.unanswerable ? { ...goal, weight: goal.weight * factor } : goal));
}
