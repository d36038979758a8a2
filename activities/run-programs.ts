import { z } from 'zod';
import type { ProgramOutput } from '../domain/artifact';
import { checkNamed } from '../domain/checks/registry';
import type { FlowActivities } from '../domain/contract/activities';
import type { Json } from '../domain/json/json';
import { Lineage } from '../domain/lineage';
import { NO_USAGE } from '../domain/usage';
import { shortHash } from '../services/artifact-id';
import { checkNamesFor, subjectOf } from './check-subject';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk, toolContext } from './desk';
import { preview } from './settle';

/** A check reads the end of what was printed; more than this says no more. */
const MOST_CHARACTERS = 8_000;

const programOutputSchema = z.object({ printed: z.string(), error: z.string().optional() });

/** Runs what the checks of one answer want run; each output is kept, so that a retry runs only what is missing. */
export function runPrograms(dependencies: Dependencies): FlowActivities['runPrograms'] {
  return async ({ flow, response: id }) => {
    const desk = await openDesk(dependencies, { flow });
    const lineage = new Lineage(await dependencies.store.artifacts.ofFlow(flow));
    const { outputs: _, ...subject } = subjectOf(desk, lineage, id);
    const { task, goal } = subject.instruction;
    const wanted = checkNamesFor(desk, task, goal).flatMap((check) =>
      (checkNamed(check)?.programs?.(subject) ?? []).map((program, index) => ({ check, index, program })),
    );
    const known = new Set(lineage.of('output', id).map((output) => output.id));
    const outputs: ProgramOutput[] = [];
    for (const each of wanted) {
      const own = shortHash([flow.skill, flow.seed, id, each]);
      if (!known.has(own)) outputs.push(await run(dependencies, desk, { ...each, id: own, parent: id }));
    }
    return { id, preview: preview(outputs.map(({ check, status }) => `${check}: ${status}`).join(', ')) };
  };
}

async function run(
  { tools, material }: Dependencies,
  desk: Desk,
  { program, ...whose }: Pick<ProgramOutput, 'id' | 'parent' | 'check' | 'index'> & { program: string },
): Promise<ProgramOutput> {
  const { status, output } = await tools.use({ tool: 'python', arguments: { code: program }, ...toolContext(desk) });
  const artifact: ProgramOutput = { kind: 'output', ...whose, status, text: said(output).slice(-MOST_CHARACTERS) };
  await material.add([{ ...desk.flow, artifact, calls: [], model: null, usage: NO_USAGE }]);
  return artifact;
}

/** What it printed, or its error; a program that was ended has a sentence on that. */
function said(output: Json): string {
  if (typeof output === 'string') return output;
  const { printed, error } = programOutputSchema.parse(output);
  return error ?? printed;
}
