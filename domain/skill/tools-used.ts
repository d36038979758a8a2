import type { Skill } from './skill';

/** The names of the tools that agents, steps, writers or the teacher of a skill may use. */
export function toolsUsed({ transformation, instruction, response }: Skill): ReadonlySet<string> {
  const steps = transformation.agents.flatMap((agent) => [agent, ...(agent.chain ?? [])]);
  const alone = steps.flatMap((step) => ('use' in step && step.use !== undefined ? [step.use] : []));
  const offered = [...steps, instruction, ...instruction.tasks, response].flatMap(({ tools }) => tools ?? []);
  return new Set([...alone, ...offered]);
}
