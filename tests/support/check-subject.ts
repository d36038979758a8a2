import { spawnSync } from 'node:child_process';
import type { Content, Instruction, Response } from '../../domain/artifact';
import type { CheckResult, CheckSubject } from '../../domain/checks/check';
import { checkNamed } from '../../domain/checks/registry';
import type { Message } from '../../domain/message';
import { shapeNamed } from '../../domain/shapes/registry';
import type { Shuffle } from '../../domain/shapes/shape';
import { CONTENT, INSTRUCTION } from './skill-materials';

export const unshuffled: Shuffle = (items) => [...items];

export interface SubjectParts {
  /** The content's text. */
  text?: string;
  /** The content's data. */
  data?: Record<string, unknown>;
  shape?: string;
  fields?: Record<string, unknown>;
  /** The student's instruction; left out: what the shape makes of the fields. */
  instruction?: string;
  response?: string;
  prompt?: string;
  unanswerable?: boolean;
  language?: string;
  parent?: { text?: string; instruction?: string; fields?: Record<string, unknown>; messages?: Message[] };
  /** The whole dialogue, the tools at hand, and the fields of the last structured answer. */
  messages?: Message[];
  tools?: string;
  answer?: Record<string, unknown>;
  /** What came of the check's programs; left out: they are run. */
  outputs?: CheckSubject['outputs'];
  solutions?: string[];
}

/** A subject with everything a check may look at, from the few parts that the test is about. */
export function checkSubject(parts: SubjectParts): CheckSubject {
  const content = contentOf(parts.text ?? '', parts.data);
  const instruction = instructionOf(parts);
  const prompt = parts.prompt ?? `${instruction.text}\n\nText:\n${content.text}`;
  const response: Response = responseOf(prompt, parts);
  const parent = parts.parent && {
    instruction: instructionOf({ ...parts, unanswerable: false, ...parts.parent }),
    content: contentOf(parts.parent.text ?? parts.text ?? ''),
    response: parts.parent.messages === undefined ? null : responseOf(prompt, { messages: parts.parent.messages }),
  };
  const seed = { id: 's', kind: 'text' as const, title: 'T', text: content.text, source: 't.md', words: 1, tokens: 1 };
  const rest = { solutions: parts.solutions ?? [], outputs: parts.outputs ?? [], language: parts.language ?? 'seed' };
  return { seed, content, instruction, parent: parent ?? null, response, ...rest };
}

function responseOf(prompt: string, { response, messages, tools, answer }: SubjectParts): Response {
  const said = response ?? messages?.at(-1)?.content ?? '';
  return {
    kind: 'response',
    id: 'r',
    parent: 'i',
    prompt,
    text: said,
    ...(messages && { messages }),
    ...(tools && { tools }),
    ...(answer && { fields: answer }),
  };
}

export function runCheck(name: string, parts: SubjectParts): CheckResult {
  const check = checkNamed(name);
  if (check === undefined) throw new Error(`there is no check ${name}`);
  const subject = checkSubject(parts);
  const outputs = parts.outputs ?? (check.programs?.(subject) ?? []).map(runPython);
  return check.run({ ...subject, outputs });
}

/** A check's program with the Python of this machine, as a sandbox would run it. */
function runPython(program: string): CheckSubject['outputs'][number] {
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-c', program], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? { status: 'ok', text: stdout } : { status: 'error', text: stderr };
}

function contentOf(text: string, data?: Record<string, unknown>): Content {
  const fields = data && { fields: data };
  return { ...CONTENT, title: 'T', text, ...fields };
}

function instructionOf({
  shape: name = 'question',
  fields = {},
  instruction,
  unanswerable = false,
}: SubjectParts): Instruction {
  const shape = shapeNamed(name);
  const valid = shape?.schema.safeParse(fields).success === true ? shape : undefined;
  return {
    ...INSTRUCTION,
    shape: name,
    fields,
    text: instruction ?? valid?.text(fields, unshuffled) ?? '',
    answer: unanswerable ? null : (valid?.answer(fields, unshuffled) ?? null),
    unanswerable,
  };
}
