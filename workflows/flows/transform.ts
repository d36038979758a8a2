import type { TransformCall } from '../../domain/contract/activities';
import type { ContentReference } from '../../domain/contract/references';
import type { PlannedTransformation } from '../../domain/plan';
import type { OpenFlow } from '../open-flow';

/** Content transformation (paper §2, step 1): the drawn agent makes of the seed something one can ask about. */
export async function transform({ plan, agents }: OpenFlow): Promise<ContentReference[]> {
  const { transformation } = plan;
  const { base } = transformation;
  if (base === undefined) return chainOf(agents, transformation, {});
  const contents = await chainOf(agents, base.transformation, { skill: base.skill });
  const calls = contents.map(({ id }) => ({ content: id, task: base.task, skill: base.skill }));
  const written = (await agents.write(calls, base.noun, () => base.task.title)).flat().slice(0, 1);
  const finished = { skill: base.skill, layout: base.layout };
  const made = await agents.transform(
    written.map(({ id }) => ({ transformation, finished: { instruction: id, base: finished } })),
    'Transform',
    () => transformation.title,
  );
  return made.flat();
}

/** The agent, then its further steps, each on what the one before made; a step that makes nothing ends the chain. */
async function chainOf(
  agents: OpenFlow['agents'],
  transformation: PlannedTransformation,
  whose: Pick<TransformCall, 'skill'>,
): Promise<ContentReference[]> {
  const first = await agents.transform([{ transformation, ...whose }], 'Transform', () => transformation.title);
  let made = first.flat();
  for (const { id, title } of transformation.chain ?? []) {
    const calls = made.map((content) => ({ transformation, ...whose, step: id, content: content.id }));
    made = (await agents.transform(calls, 'Transform', () => title)).flat();
  }
  return made;
}
