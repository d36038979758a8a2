import type { Content } from '../domain/artifact';
import type { TransformCall } from '../domain/contract/activities';
import type { CallReport, ContentReference } from '../domain/contract/references';
import { contentShapeNamed } from '../domain/shapes/content/registry';
import type { TransformationStep } from '../domain/skill/transformation';
import { toolNamed } from '../domain/tools/registry';
import { NO_USAGE } from '../domain/usage';
import { composeContent } from './compose-content';
import type { Dependencies } from './dependencies';
import { type Asked, type Desk, toolContext } from './desk';
import { settle } from './settle';

interface ToolStep {
  call: TransformCall;
  /** Transformation id. */
  agent: string;
  step: TransformationStep;
  content: Content;
}

const NOBODY_ASKED = { calls: [], usage: NO_USAGE, fromJournal: false };

/** A tool as a step of its own: its result is the content, where it fits the shape; what does not is a line in the ledger. */
export async function useAsStep(
  dependencies: Dependencies,
  desk: Desk,
  { call, agent, step, content }: ToolStep,
): Promise<CallReport<ContentReference>> {
  const asked: Asked = { role: 'transformer', agent, call };
  const tool = step.use ?? '';
  const given = readArguments(tool, desk.prompts.toolArguments(step, content));
  const { status, output } = await dependencies.tools.use({ tool, arguments: given, ...toolContext(desk) });
  const shape = contentShapeNamed(step.makes ?? '');
  const read = shape.schema.safeParse(output);
  if (status !== 'ok' || !read.success) {
    const reason = status === 'ok' ? `it brought nothing that is a ${shape.name}` : JSON.stringify(output);
    return settle(
      dependencies,
      desk,
      asked,
      { kind: 'failed', reason: `${tool}: ${reason}`, ...NOBODY_ASKED },
      () => [],
    );
  }
  const made = composeContent(desk, { transformation: agent, shape, fields: read.data, madeFrom: content.id });
  const stored = { ...desk.flow, artifact: made.artifact, calls: [], model: null, usage: NO_USAGE };
  await dependencies.store.artifacts.add([stored]);
  return { kind: 'made', made: [made.reference], journaled: false };
}

/** Templates give texts: numbers and the like are read as the tool's schema wants them. */
function readArguments(tool: string, texts: Record<string, string>): Record<string, unknown> {
  const schema = toolNamed(tool)?.arguments;
  const asNumbers = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, /^-?\d+$/.test(text) ? Number(text) : text]),
  );
  const read = schema?.safeParse(asNumbers);
  return read?.success ? read.data : texts;
}
