import type { Content, Instruction, Suggestion } from '../../domain/artifact';
import { transcriptOf } from '../../domain/dialogue/transcript';
import type { Message, ToolCall } from '../../domain/message';
import type { PlannedDialogue, PlannedTask } from '../../domain/plan';
import type { Seed } from '../../domain/seed';
import { PASSAGE } from '../../domain/shapes/content/registry';
import type { Goal, Skill, Task } from '../../domain/skill/skill';
import type { Transformation, TransformationStep } from '../../domain/skill/transformation';
import { fence } from './fence';
import { AUTHOR_FRAME, EDITOR_FRAME, SUGGESTER_FRAME, TEACHER_FRAME, TRANSFORMER_FRAME } from './frames';
import { languageName } from './language-name';
import { layOut, type Opening } from './lay-out';
import { renderTemplate } from './liquid';
import { MaterialVariables, type Variables } from './material-variables';
import { systemMessage as system, userMessage as user } from './messages';
import { userPrompt, worldPrompt } from './simulator-prompts';

/** An instruction as a suggester or an editor sees it: with its content, its key and its task. */
export interface Material {
  content: Content;
  instruction: Instruction;
  task: Task;
}

/** Renders every prompt of one skill in one language. Pure: equal arguments give equal messages. */
export class Prompts {
  private readonly language: string;
  private readonly variables: MaterialVariables;

  constructor(
    private readonly skill: Skill,
    language: string,
  ) {
    this.language = languageName(language);
    this.variables = new MaterialVariables(skill);
  }

  transform(agent: Transformation, seed: Seed, angle: string | null): Message[] {
    const source = [`Title of the source: ${seed.title}`, fence('source', seed.text)];
    return this.transformer(agent, { seed: pick(seed) }, angle, source);
  }

  /** A further step of a chain: its source is what the step before made. */
  transformFurther(step: TransformationStep, content: Content, angle: string | null): Message[] {
    const source = [`Title of the source: ${content.title}`, fence('source', content.text)];
    return this.transformer(step, this.variables.ofContent(content), angle, source);
  }

  /** The arguments of a tool that is a step of its own. */
  toolArguments({ arguments: templates = {} }: TransformationStep, content: Content): Record<string, string> {
    const given = { ...this.variables.ofContent(content), language: this.language };
    return Object.fromEntries(
      Object.entries(templates).map(([name, template]) => [name, renderTemplate(template, given)]),
    );
  }

  write(task: Task, content: Content, planned: PlannedTask): Message[] {
    const { count, angle } = planned;
    const shown = this.variables.ofContent(content);
    const given = { ...shown, task: { title: task.title }, count, angle, language: this.language };
    const frame = render(this.skill.instruction.frame, given);
    const ask = renderTemplate(task.ask, given);
    return [
      system(AUTHOR_FRAME, { title: task.title, frame, ask, count, angle, language: this.language }),
      user(`Title: ${content.title}`, fence('text', content.text)),
    ];
  }

  /** The conversation is the answer as it went, where the skill's suggesters read it; else null. */
  suggest(goals: readonly Goal[], material: Material, conversation: readonly Message[] | null): Message[] {
    const asks = goals.map((goal) => ({
      title: goal.title,
      suggest: renderTemplate(goal.suggest, this.refined(goal, material)),
    }));
    return [
      system(SUGGESTER_FRAME, { ...this.refinementFrame(material), goals: asks }),
      user(
        ...shown(material),
        ...(goals.every(({ unanswerable }) => unanswerable) ? key : keyed)(material.instruction),
        ...(conversation === null ? [] : [fence('transcript', transcriptOf(conversation))]),
      ),
    ];
  }

  edit(goal: Goal, suggestion: Suggestion, material: Material): Message[] {
    const { change, why } = suggestion;
    const ask = renderTemplate(goal.edit, { ...this.refined(goal, material), suggestion: { change, why } });
    const { edits, unanswerable, title } = goal;
    const structured = material.content.shape !== undefined;
    return [
      system(EDITOR_FRAME, { ...this.refinementFrame(material), goal: title, ask, edits, unanswerable, structured }),
      user(
        ...shown(material),
        ...(edits === 'content' ? dataOf(material.content) : []),
        ...(unanswerable ? key : keyed)(material.instruction),
        fence('suggestion', `${change}\n${why}`),
      ),
    ];
  }

  /** The teacher sees what a student would see: the laid-out turns and a style that never names task or key. */
  respond(opening: Opening): Message[] {
    const ask = render(this.skill.response.ask, { language: this.language });
    const frame = system(TEACHER_FRAME, { ask });
    const content = opening.system === null ? frame.content : `${frame.content}\n\n${opening.system}`;
    return [{ ...frame, content }, user(opening.user)];
  }

  /** The sample's first turns: content and instruction in one of the task's layouts, or of the skill's. */
  layOut(layout: number, { content, instruction, task }: Material): Opening {
    const layouts = task.layouts ?? this.skill.layouts;
    const chosen = layouts[layout % layouts.length] ?? '';
    const { data } = this.variables.ofContent(content);
    const { fields } = this.variables.ofInstruction(instruction);
    return layOut(chosen, content, { instruction: instruction.text, data, fields });
  }

  simulateUser(material: Material, dialogue: PlannedDialogue, said: readonly Message[]): Message[] {
    const ask = this.skill.response.user?.ask ?? '';
    return userPrompt({ ask, variables: this.scene(material), language: this.language, said }, dialogue);
  }

  simulateWorld(
    material: Material,
    said: readonly Message[],
    world: { state: string; calls: readonly ToolCall[] },
  ): Message[] {
    const ask = this.skill.response.world?.ask ?? '';
    const scene = { ask, variables: this.scene(material), language: this.language, said };
    return worldPrompt(scene, { ...world, system: material.content.text });
  }

  private scene({ content, instruction, task }: Material): Variables {
    const named = { task: { title: task.title }, language: this.language };
    return { ...this.variables.ofContent(content), ...this.variables.ofInstruction(instruction), ...named };
  }

  private transformer(
    { ask = '', makes }: Pick<Transformation, 'ask' | 'makes'>,
    variables: object,
    angle: string | null,
    source: string[],
  ): Message[] {
    const { language } = this;
    const rendered = renderTemplate(ask, { ...variables, angle, language });
    const structured = makes !== undefined && makes !== PASSAGE;
    return [system(TRANSFORMER_FRAME, { ask: rendered, angle, language, structured }), user(...source)];
  }

  private refined(goal: Goal, material: Material): object {
    return { ...this.scene(material), goal: { title: goal.title } };
  }

  private refinementFrame({ task }: Material): object {
    const given = { task: { title: task.title }, language: this.language };
    return { title: task.title, frame: render(this.skill.refinement.frame, given), language: this.language };
  }
}

function render(template: string | undefined, variables: object): string | null {
  return template === undefined ? null : renderTemplate(template, variables);
}

function pick({ title, text, kind }: { title: string; text: string; kind: string }): object {
  return { title, text, kind };
}

function shown({ content, instruction }: Material): string[] {
  return [`Title: ${content.title}`, fence('text', content.text), fence('instruction', instruction.text)];
}

/** The content's data as an editor must return it. */
function dataOf({ fields }: Content): string[] {
  return fields === undefined ? [] : [fence('content-fields', JSON.stringify(fields, null, 1))];
}

function key(instruction: Instruction): string[] {
  return instruction.answer === null ? [] : [fence('key', instruction.answer)];
}

/** Everything the writer put down, its misreadings and reasons too; instructions that users bring have no fields. */
function keyed(instruction: Instruction): string[] {
  const { fields } = instruction;
  if (Object.keys(fields).length === 0) return key(instruction);
  return [fence('instruction-fields', JSON.stringify(fields, null, 1))];
}
