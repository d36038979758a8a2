import type { PlannedBase, PlannedStep, PlannedTransformation } from '../plan';
import type { SeedKind } from '../seed';
import type { Skill } from '../skill/skill';
import type { Transformation } from '../skill/transformation';
import type { Random } from './random';

/** What the draw of a transformation depends on, beside the skill. */
export interface TransformationDraw {
  skill: Skill;
  kind: SeedKind;
  /** The skills that `base` names, as launched. */
  bases: readonly Skill[];
  /** A source of draws for each thing, so that a new one moves no old one. */
  stream(name: string): Random;
}

/**
 * One of the agents that fit the seed's kind, or null. Skills that leave a kind which they accept without one are refused
 * at launch; what a user brings to one flow alone is always a text, whatever the skill accepts.
 */
export function drawTransformation({ skill, kind, bases, stream }: TransformationDraw): Transformation | null {
  const fitting = skill.transformation.agents.filter(
    ({ kinds, base }) =>
      (kinds?.includes(kind) ?? true) && (base === undefined || basesFor(base, bases, kind).length > 0),
  );
  return stream('transformation').sample(fitting, 1)[0] ?? null;
}

/** The skills of those named that take seeds of a kind. */
function basesFor(named: readonly string[], bases: readonly Skill[], kind: SeedKind): Skill[] {
  return bases.filter(({ skill, accepts }) => named.includes(skill) && accepts.kinds.includes(kind));
}

export function planTransformation(draw: TransformationDraw, agent: Transformation | null): PlannedTransformation {
  const { skill, kind, stream } = draw;
  if (agent === null) {
    const unfit = `${skill.skill} has no transformation for seeds of kind ${kind}`;
    return { id: '', title: unfit, identity: false, angle: null, unfit };
  }
  const { angles } = skill.transformation;
  return {
    id: agent.id,
    title: agent.title,
    identity: agent.ask === undefined,
    angle: stream('transformation-angle').pick(angles),
    ...(agent.chain === undefined ? {} : { chain: agent.chain.map((step) => planStep(step, angles, stream)) }),
    ...(agent.base === undefined ? {} : { base: planBase(draw, agent.base) }),
  };
}

function planStep(
  { id, title }: { id: string; title: string },
  angles: readonly string[],
  stream: TransformationDraw['stream'],
): PlannedStep {
  return { id, title, angle: stream(`step-${id}-angle`).pick(angles) };
}

/** One of the named skills, its agent, its task, its layout; a base builds on no further base. */
function planBase({ kind, bases, stream }: TransformationDraw, named: readonly string[]): PlannedBase {
  const skill = stream('base').pick(basesFor(named, bases, kind));
  if (skill === null) throw new Error(`none of ${named.join(', ')} takes seeds of kind ${kind}`);
  const inside = { skill, kind, bases: [], stream: (name: string) => stream(`base-${name}`) };
  const agent = drawTransformation(inside);
  if (agent === null) throw new Error(`${skill.skill} has no transformation for seeds of kind ${kind}`);
  const routed = skill.instruction.tasks.filter(({ id }) => agent.tasks?.includes(id) ?? true);
  const [task] = inside.stream('task').sample(routed, 1);
  if (task === undefined) throw new Error(`${skill.skill} has no task for ${agent.id}`);
  const angle = inside.stream('task-angle').pick(skill.instruction.angles);
  return {
    skill: skill.skill,
    transformation: planTransformation(inside, agent),
    task: { id: task.id, title: task.title, count: 1, angle, goals: [] },
    layout: inside.stream('layout').below((task.layouts ?? skill.layouts).length),
    noun: skill.instruction.noun,
  };
}
