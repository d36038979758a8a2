import type { Content, Instruction, Response } from '../../domain/artifact';
import type { CheckResult, CheckSubject } from '../../domain/checks/check';
import { checkNamed } from '../../domain/checks/registry';
import { shapeNamed } from '../../domain/shapes/registry';
import type { Shuffle } from '../../domain/shapes/shape';

export const unshuffled: Shuffle = (items) => [...items];

export interface SubjectParts {
  /** The content's text. */
  text?: string;
  shape?: string;
  fields?: Record<string, unknown>;
  /** The student's instruction; left out: what the shape makes of the fields. */
  instruction?: string;
  response?: string;
  prompt?: string;
  unanswerable?: boolean;
  language?: string;
  solutions?: string[];
  outputs?: CheckSubject['outputs'];
  parent?: { text?: string; instruction?: string; fields?: Record<string, unknown> };
}

/** A subject with everything a check may look at, from the few parts that the test is about. */
export function checkSubject(parts: SubjectParts): CheckSubject {
  const content = contentOf(parts.text ?? '');
  const instruction = instructionOf(parts);
  const prompt = parts.prompt ?? `${instruction.text}\n\nText:\n${content.text}`;
  const response: Response = { kind: 'response', id: 'r', parent: 'i', prompt, text: parts.response ?? '' };
  const parent = parts.parent && {
    instruction: instructionOf({ ...parts, unanswerable: false, ...parts.parent }),
    content: contentOf(parts.parent.text ?? parts.text ?? ''),
    response: null,
  };
  const seed = { id: 's', kind: 'text' as const, title: 'T', text: content.text, source: 't.md', words: 1, tokens: 1 };
  const told = { solutions: parts.solutions ?? [], outputs: parts.outputs ?? [], language: parts.language ?? 'seed' };
  return { seed, content, instruction, parent: parent ?? null, response, ...told };
}

export function runCheck(name: string, parts: SubjectParts): CheckResult {
  const check = checkNamed(name);
  if (check === undefined) throw new Error(`there is no check ${name}`);
  return check.run(checkSubject(parts));
}

function contentOf(text: string): Content {
  return { kind: 'content', id: 'c', parent: null, transformation: 'identity', title: 'T', text };
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
    kind: 'instruction',
    id: 'i',
    parent: null,
    suggestion: null,
    content: 'c',
    task: 't',
    goal: null,
    round: 0,
    order: 1,
    shape: name,
    fields,
    text: instruction ?? valid?.text(fields, unshuffled) ?? '',
    answer: unanswerable ? null : (valid?.answer(fields, unshuffled) ?? null),
    unanswerable,
    missing: null,
  };
}
