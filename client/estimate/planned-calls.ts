import type { Content, Instruction } from '../../domain/artifact';
import type { Role } from '../../domain/model-settings';
import type { Plan } from '../../domain/plan';
import { roundOfSuggestions } from '../../domain/refinement';
import type { Seed } from '../../domain/seed';
import {
  type AgentAnswer,
  editAnswer,
  instructionsAnswer,
  suggestionsAnswer,
  transformationAnswer,
} from '../../domain/shapes/answers';
import { goalNamed } from '../../domain/skill/goal-named';
import { shapeOfTask } from '../../domain/skill/shape-of-task';
import type { Goal, Skill, Task } from '../../domain/skill/skill';
import type { ChatMessage } from '../../services/model/gateway';
import type { Prompts } from '../../services/prompts/prompts';
import { answerCalls } from './answer-calls';

/** One call that a flow would make. */
export interface PlannedCall {
  stage: 'transformContent' | 'writeInstructions' | 'suggestEdits' | 'editInstructions' | 'respond' | 'simulateTurn';
  role: Role;
  messages: ChatMessage[];
  shape: AgentAnswer<unknown> | null;
  /** Instructions, suggestions or texts that are wanted. */
  items: number;
  /** Whether the answer holds the content again. */
  withContent: boolean;
}

export interface FlowToPlan {
  skill: Skill;
  prompts: Prompts;
  seed: Seed;
  plan: Plan;
  /** Of the instructions that a writer is asked for, this share comes; at least one. */
  share: number;
}

interface Imagined {
  id: string;
  task: string;
  unanswerable: boolean;
}

/** The length of a usual instruction and of its key. */
const INSTRUCTION = 'What does the text say of this, and what follows from it for those who read it? '.repeat(2);
const SUGGESTION = { change: INSTRUCTION, why: INSTRUCTION };

/** The calls of one flow, with what is not written yet imagined at its usual length; contents stand for their seeds. */
export function plannedCalls(flow: FlowToPlan): PlannedCall[] {
  const { plan, share } = flow;
  const calls = [...transformation(flow), ...plan.tasks.map((planned) => writing(flow, planned))];
  const written = plan.tasks.flatMap(({ id, count }) =>
    Array.from({ length: Math.max(1, Math.round(count * share)) }, () => imagined(id, false)),
  );
  const all = written.slice(0, plan.maxInstructions);
  for (let round = 1, from = 0; round <= plan.rounds && all.length < plan.maxInstructions; round++) {
    const room = plan.maxInstructions - all.length;
    const latest = all.slice(from).map((each, index) => ({ ...each, id: String(from + index) }));
    const suggesters = roundOfSuggestions(plan, latest, from, room);
    from = all.length;
    const edits = suggesters.flatMap(({ instruction, goals }) =>
      goals.map((id) => ({ task: all[Number(instruction)]?.task ?? '', goal: goalNamed(flow.skill, id) })),
    );
    calls.push(...suggesters.map(({ goals }) => suggesting(flow, goals)));
    for (const { task, goal } of edits.slice(0, Math.ceil(room * share))) {
      calls.push(editing(flow, task, goal));
      all.push(imagined(task, goal.unanswerable));
    }
  }
  const answers = all.flatMap((each, place) =>
    answerCalls(answering(flow, each.task, plan.places[place]?.layout ?? 0), flow, place),
  );
  return [...calls, ...answers];
}

function imagined(task: string, unanswerable: boolean): Imagined {
  return { id: '', task, unanswerable };
}

function transformation({ skill, prompts, seed, plan }: FlowToPlan): PlannedCall[] {
  const agent = skill.transformation.agents.find(({ id }) => id === plan.transformation.id);
  if (agent === undefined) return [];
  const asked = (messages: ChatMessage[]): PlannedCall => {
    return {
      stage: 'transformContent',
      role: 'transformer',
      messages,
      shape: transformationAnswer(),
      items: 0,
      withContent: true,
    };
  };
  const first = agent.ask === undefined ? [] : [asked(prompts.transform(agent, seed, plan.transformation.angle))];
  const further = (agent.chain ?? []).filter(({ ask }) => ask !== undefined);
  return [...first, ...further.map((step) => asked(prompts.transformFurther(step, contentOf(seed), null)))];
}

function writing({ skill, prompts, seed }: FlowToPlan, planned: Plan['tasks'][number]): PlannedCall {
  const task = taskOf(skill, planned.id);
  const messages = prompts.write(task, contentOf(seed), planned);
  const shape = instructionsAnswer(shapeOfTask(skill, task), planned.count);
  return { stage: 'writeInstructions', role: 'author', messages, shape, items: planned.count, withContent: false };
}

function suggesting({ skill, prompts, seed, plan }: FlowToPlan, goals: string[]): PlannedCall {
  const material = materialOf(skill, seed, plan.tasks[0]?.id ?? '');
  const messages = prompts.suggest(
    goals.map((id) => goalNamed(skill, id)),
    material,
    null,
  );
  const shape = suggestionsAnswer(goals.length);
  return { stage: 'suggestEdits', role: 'suggester', messages, shape, items: goals.length, withContent: false };
}

function editing({ skill, prompts, seed }: FlowToPlan, task: string, goal: Goal): PlannedCall {
  const material = materialOf(skill, seed, task);
  const suggestion = { kind: 'suggestion' as const, id: '', parent: '', goal: goal.id, ...SUGGESTION };
  const withContent = goal.edits === 'content';
  const shape = editAnswer(shapeOfTask(skill, material.task), {
    content: withContent,
    unanswerable: goal.unanswerable,
  });
  const messages = prompts.edit(goal, suggestion, material);
  return { stage: 'editInstructions', role: 'editor', messages, shape, items: 1, withContent };
}

function answering({ skill, prompts, seed }: FlowToPlan, task: string, layout: number): PlannedCall {
  const messages = prompts.respond(prompts.layOut(layout, materialOf(skill, seed, task)));
  return { stage: 'respond', role: 'teacher', messages, shape: null, items: 1, withContent: false };
}

function materialOf(skill: Skill, seed: Seed, task: string) {
  return { content: contentOf(seed), instruction: instructionOf(task), task: taskOf(skill, task) };
}

function contentOf({ title, text }: Seed): Content {
  return { kind: 'content', id: '', parent: null, transformation: '', title, text };
}

function instructionOf(task: string): Instruction {
  const origin = { parent: null, suggestion: null, content: '', goal: null, round: 0, order: 0 };
  const told = { text: INSTRUCTION, answer: INSTRUCTION, unanswerable: false, missing: null };
  return { kind: 'instruction', id: '', task, shape: '', fields: { INSTRUCTION }, ...origin, ...told };
}

function taskOf(skill: Skill, id: string): Task {
  const task = skill.instruction.tasks.find((candidate) => candidate.id === id) ?? skill.instruction.tasks[0];
  if (task === undefined) throw new Error(`there is no task ${id}`);
  return task;
}
