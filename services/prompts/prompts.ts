import type { Content, Instruction, Suggestion } from '../../domain/artifact';
import type { PlannedTask, PlannedTransformation } from '../../domain/plan';
import type { Seed } from '../../domain/seed';
import type { Goal, Skill, Task, Transformation } from '../../domain/skill/skill';
import { withoutHeading } from '../../domain/text/without-heading';
import type { ChatMessage } from '../model/gateway';
import { fence } from './fence';
import { AUTHOR_FRAME, EDITOR_FRAME, SUGGESTER_FRAME, TEACHER_FRAME, TRANSFORMER_FRAME } from './frames';
import { languageName } from './language-name';
import { renderTemplate } from './liquid';

/** An instruction as a suggester or an editor sees it: with its content, its key and its task. */
export interface Material {
  content: Content;
  instruction: Instruction;
  task: Task;
}

/** Renders every prompt of one skill in one language. Pure: equal arguments give equal messages. */
export class Prompts {
  private readonly language: string;

  constructor(
    private readonly skill: Skill,
    language: string,
  ) {
    this.language = languageName(language);
  }

  transform(agent: Transformation, seed: Seed, planned: PlannedTransformation): ChatMessage[] {
    const given = { seed: pick(seed), angle: planned.angle, language: this.language };
    const ask = renderTemplate(agent.ask ?? '', given);
    return [
      system(TRANSFORMER_FRAME, { ask, angle: planned.angle, language: this.language }),
      user(`Title of the source: ${seed.title}`, fence('source', seed.text)),
    ];
  }

  write(task: Task, content: Content, planned: PlannedTask): ChatMessage[] {
    const { count, angle } = planned;
    const given = { task: { title: task.title }, content: pick(content), count, angle, language: this.language };
    const frame = render(this.skill.instruction.frame, given);
    const ask = renderTemplate(task.ask, given);
    return [
      system(AUTHOR_FRAME, { title: task.title, frame, ask, count, angle, language: this.language }),
      user(`Title: ${content.title}`, fence('text', content.text)),
    ];
  }

  suggest(goals: readonly Goal[], material: Material): ChatMessage[] {
    const asks = goals.map((goal) => ({
      title: goal.title,
      suggest: renderTemplate(goal.suggest, this.refined(goal, material)),
    }));
    return [
      system(SUGGESTER_FRAME, { ...this.refinementFrame(material), goals: asks }),
      user(
        ...shown(material),
        ...(goals.every(({ unanswerable }) => unanswerable) ? key : keyed)(material.instruction),
      ),
    ];
  }

  edit(goal: Goal, suggestion: Suggestion, material: Material): ChatMessage[] {
    const { change, why } = suggestion;
    const ask = renderTemplate(goal.edit, { ...this.refined(goal, material), suggestion: { change, why } });
    const { edits, unanswerable, title } = goal;
    return [
      system(EDITOR_FRAME, { ...this.refinementFrame(material), goal: title, ask, edits, unanswerable }),
      user(
        ...shown(material),
        ...(unanswerable ? key : keyed)(material.instruction),
        fence('suggestion', `${change}\n${why}`),
      ),
    ];
  }

  /** The teacher sees what a student would see: the laid-out user turn and a style that never names task or key. */
  respond(prompt: string): ChatMessage[] {
    const ask = render(this.skill.response.ask, { language: this.language });
    return [system(TEACHER_FRAME, { ask }), { role: 'user', content: prompt }];
  }

  /** The user turn of the sample: content and instruction in one of the skill's layouts. */
  layOut(layout: number, content: Content, instruction: Instruction): string {
    const template = this.skill.layouts[layout % this.skill.layouts.length] ?? '';
    const { title } = content;
    const text = /\{\{-?\s*title\b/.test(template) ? withoutHeading(content.text, title) : content.text;
    return renderTemplate(template, { instruction: instruction.text, text, title });
  }

  private refined(goal: Goal, { content, instruction, task }: Material): object {
    return {
      goal: { title: goal.title },
      task: { title: task.title },
      instruction: instruction.text,
      answer: instruction.answer,
      content: pick(content),
      language: this.language,
    };
  }

  private refinementFrame({ task }: Material): object {
    const given = { task: { title: task.title }, language: this.language };
    return { title: task.title, frame: render(this.skill.refinement.frame, given), language: this.language };
  }
}

function system(frame: string, variables: object): ChatMessage {
  return { role: 'system', content: renderTemplate(frame, variables).replace(/\n{3,}/g, '\n\n') };
}

function user(...parts: string[]): ChatMessage {
  return { role: 'user', content: parts.join('\n\n') };
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

function key(instruction: Instruction): string[] {
  return instruction.answer === null ? [] : [fence('key', instruction.answer)];
}

/** Everything the writer put down, its misreadings and reasons too; instructions that users bring have no fields. */
function keyed(instruction: Instruction): string[] {
  const { fields } = instruction;
  if (Object.keys(fields).length === 0) return key(instruction);
  return [fence('instruction-fields', JSON.stringify(fields, null, 1))];
}
