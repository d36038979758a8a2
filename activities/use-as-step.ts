import type { z } from 'zod';
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

/** A tool as a step of its own: its result is the content. One that does not fit the shape (a search that finds nothing) is no failure: the seed is declined. */
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
  const unmade = (kind: 'failed' | 'declined', reason: string) =>
    settle<never, ContentReference>(dependencies, desk, asked, { kind, reason, ...NOBODY_ASKED }, () => []);
  if (status !== 'ok') return unmade('failed', `${tool}: ${JSON.stringify(output)}`);
  if (!read.success) return unmade('declined', `${tool} brought no ${shape.name}: ${whyNot(read.error)}`);
  const made = composeContent(desk, { transformation: agent, shape, fields: read.data, madeFrom: content.id });
  const stored = { ...desk.flow, artifact: made.artifact, calls: [], model: null, usage: NO_USAGE };
  await dependencies.material.add([stored]);
  return { kind: 'made', made: [made.reference], journaled: false };
}

/** `results: Too small: ...`; asked again the tool would bring the same. */
function whyNot({ issues: [first] }: z.ZodError): string {
  return first === undefined ? '' : `${first.path.join('.')}: ${first.message}`;
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
