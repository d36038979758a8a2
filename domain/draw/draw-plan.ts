import type { Place, Plan, PlannedTask, PlannedTransformation } from '../plan';
import type { SkillSettings } from '../skill/settings';
import type { Goal, Skill, Transformation } from '../skill/skill';
import { type Random, randomFrom } from './random';

/** What a plan depends on: never the run's name, never what else has finished. */
export interface DrawInput {
  drawSeed: number;
  seed: string;
  skill: Skill;
  settings: SkillSettings;
}

/** Draws one flow's plan (design §2): the same input always gives the same plan. */
export function drawPlan(input: DrawInput): Plan {
  const { skill, settings } = input;
  const stream = (name: string) => randomFrom(`${input.drawSeed}/${skill.skill}/${input.seed}/${name}`);
  const transformation = drawTransformation(skill, stream('transformation'));
  return {
    transformation: planTransformation(skill, transformation, stream('transformation-angle')),
    tasks: drawTasks(skill, settings, transformation, stream('tasks')),
    rounds: settings.rounds,
    maxInstructions: settings.maxInstructions,
    places: Array.from({ length: settings.maxInstructions }, (_, place) =>
      drawPlace(skill, settings, stream(`place-${place}`)),
    ),
    goals: skill.refinement.goals.map(({ id, title }) => ({ id, title })),
    noun: skill.instruction.noun,
  };
}

function drawTransformation(skill: Skill, random: Random): Transformation {
  const [drawn] = random.sample(skill.transformation.agents, 1);
  if (drawn === undefined) throw new Error(`${skill.skill} has no transformation agent`);
  return drawn;
}

function planTransformation(skill: Skill, agent: Transformation, random: Random): PlannedTransformation {
  return {
    id: agent.id,
    title: agent.title,
    identity: agent.ask === undefined,
    angle: random.pick(skill.transformation.angles),
  };
}

function drawTasks(skill: Skill, settings: SkillSettings, from: Transformation, random: Random): PlannedTask[] {
  const routed = skill.instruction.tasks.filter((task) => from.tasks === undefined || from.tasks.includes(task.id));
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
  return skill.refinement.goals.filter((goal) => goal.tasks?.includes(task) ?? true).map((goal) => goal.id);
}

function drawPlace(skill: Skill, settings: SkillSettings, random: Random): Place {
  return {
    layout: random.below(skill.layouts.length),
    suggesters: settings.rounds === 0 ? [] : drawSuggesters(skill, settings, random),
  };
}

/** Pairs each: every goal by its own probability. Pairs together: as many goals as suggestions, for one suggester. */
function drawSuggesters(skill: Skill, settings: SkillSettings, random: Random): string[][] {
  const goals = boundUnanswerable(skill.refinement.goals, settings.unanswerable);
  if (skill.refinement.pairs === 'each') {
    const drawn = goals.filter((goal) => random.chance(Math.min(1, goal.weight)));
    return drawn.map((goal) => Array.from({ length: settings.suggestions }, () => goal.id));
  }
  return [random.sample(goals, settings.suggestions).map((goal) => goal.id)];
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
