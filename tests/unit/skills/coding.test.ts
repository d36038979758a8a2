import type { Content, Instruction } from '../../../domain/artifact';
import { checkNamed } from '../../../domain/checks/registry';
import { finalShapeOf } from '../../../domain/skill/content-shapes-of';
import { shapeOfTask } from '../../../domain/skill/shape-of-task';
import type { Skill, Task } from '../../../domain/skill/skill';
import { Prompts } from '../../../services/prompts/prompts';
import { bundledSkills } from '../../../services/skills/load-skills';
import { checkSubject } from '../../support/check-subject';
import { CONTENT_SAMPLES } from '../../support/content-samples';
import { SHAPE_SAMPLES } from '../../support/shape-samples';

const NAMES_CODE = ['code-task', 'code-question', 'trace'];

async function skillNamed(id: string): Promise<Skill> {
  const skill = (await bundledSkills()).find((each) => each.skill === id);
  if (skill === undefined) throw new Error(`there is no skill ${id}`);
  return skill;
}

/** The first turn of a sample whose content is a plain file. */
function asked(skill: Skill, task: Task, layout: number, file: string): string {
  const shape = shapeOfTask(skill, task);
  const fields = SHAPE_SAMPLES[shape.name] ?? {};
  const { instruction, content } = checkSubject({ text: file, shape: shape.name, fields });
  return new Prompts(skill, 'seed').layOut(layout, { instruction, content, task }).user;
}

describe('the skills of the paper', () => {
  it('are all there, with more than 150 tasks', async () => {
    const skills = await bundledSkills();
    expect(skills).toHaveLength(17);
    expect(skills.reduce((sum, { instruction }) => sum + instruction.tasks.length, 0)).toBeGreaterThan(150);
  });
});

describe('the coding skill', () => {
  it('takes code and text, and has the fourteen kinds of tasks, the first four from the paper', async () => {
    const { accepts, instruction } = await skillNamed('coding');
    expect(accepts.kinds).toEqual(['code', 'text']);
    expect(instruction.tasks).toHaveLength(14);
    expect(instruction.tasks.filter((task) => task.from === 'paper').map(({ id }) => id)).toEqual([
      'write-from-description',
      'explain',
      'debug',
      'write-tests',
    ]);
  });

  it('has a program decide wherever code is to be written or its output told', async () => {
    const skill = await skillNamed('coding');
    for (const task of skill.instruction.tasks) {
      const shape = shapeOfTask(skill, task).name;
      expect(NAMES_CODE).toContain(shape);
      const isDecided = task.checks.some((name) => checkNamed(name)?.programs !== undefined);
      expect({ task: task.id, isDecided }).toEqual({
        task: task.id,
        isDecided: (shape !== 'code-question' && task.id !== 'sql') || task.id === 'debug',
      });
    }
  });

  it('leads from a program with a bug to debugging alone, and nowhere else to it', async () => {
    const { transformation } = await skillNamed('coding');
    const leading = transformation.agents.filter(({ tasks }) => tasks?.includes('debug'));
    expect(leading.map((agent) => [finalShapeOf(agent).name, agent.tasks])).toEqual([['broken-program', ['debug']]]);
  });

  it('shows a file in one fence, however many backticks stand in it, and never fences twice', async () => {
    const skill = await skillNamed('coding');
    const task = skill.instruction.tasks.find(({ layouts }) => layouts === undefined);
    if (task === undefined) throw new Error('every task has layouts of its own');
    for (const [index] of skill.layouts.entries()) {
      expect(asked(skill, task, index, 'echo "```"')).toContain('````\necho "```"\n````');
      const shown = asked(skill, task, index, '```python\nx = 1\n```');
      expect(shown).toContain('```python\nx = 1\n```');
      expect(shown.split('\n').filter((line) => /^`{3,}$/.test(line)).length).toBeLessThan(3);
    }
  });
});

describe('the few-shot reasoning skill', () => {
  it('has nine kinds of tasks on pools of solved instances, whose rule the writer knows and the student never sees', async () => {
    const skill = await skillNamed('few-shot-reasoning');
    expect(skill.instruction.tasks).toHaveLength(9);
    expect(new Set(skill.transformation.agents.map((agent) => finalShapeOf(agent).name))).toEqual(
      new Set(['rule-pool']),
    );
    const fields = CONTENT_SAMPLES['rule-pool'] ?? {};
    const rule = String(fields.rule);
    const content: Content = { ...checkSubject({ text: 'x', data: fields }).content, shape: 'rule-pool' };
    const few = SHAPE_SAMPLES['few-shot'] ?? {};
    const instruction: Instruction = checkSubject({ shape: 'few-shot', fields: few }).instruction;
    const prompts = new Prompts(skill, 'seed');
    for (const task of skill.instruction.tasks) {
      const planned = { id: task.id, title: task.title, count: 1, angle: null, goals: [] };
      expect(prompts.write(task, content, planned)[0]?.content).toContain(rule);
      for (const [index] of skill.layouts.entries())
        expect(prompts.layOut(index, { task, content, instruction }).user).not.toContain(rule);
    }
  });
});
