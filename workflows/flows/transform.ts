import type { ContentReference } from '../../domain/contract/references';
import type { OpenFlow } from '../open-flow';

/** Content transformation (paper §2, step 1): the drawn agent makes of the seed something one can ask about. */
export async function transform({ plan, agents }: OpenFlow): Promise<ContentReference[]> {
  const { transformation } = plan;
  const made = await agents.transform([{ transformation }], 'Transform', () => transformation.title);
  return made.flat();
}
