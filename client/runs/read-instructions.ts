import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UserError } from '../../domain/errors';
import { didYouMean } from '../../domain/nearest';
import type { Skill } from '../../domain/skill/skill';
import { errorMessage } from '../../services/error-message';
import type { GivenItem } from './given-artifact';

/** One line of the file that `refine` reads (design §9). */
const lineSchema = z.strictObject({
  instruction: z.string().trim().min(1),
  content: z.string().optional(),
  task: z.string().optional(),
});

/** A line far beyond any prompt is some other file. */
const MOST_LINE_CHARACTERS = 1_000_000;
const TITLE_CHARACTERS = 80;

/**
 * Reads `{ instruction, content?, task? }` lines once to see that all are right, and gives the way to read them again, one
 * in memory at a time. @throws UserError with file and line for the first that is none.
 */
export async function readInstructions(file: string, skill: Skill): Promise<() => AsyncGenerator<GivenItem>> {
  const items = () => itemsOf(file, skill);
  let found = 0;
  for await (const _ of items()) found += 1;
  if (found > 0) return items;
  throw new UserError(
    'there is no instruction in it; write a line each of { "instruction": "...", "content": "..." }',
    file,
  );
}

async function* itemsOf(file: string, skill: Skill): AsyncGenerator<GivenItem> {
  let line = 0;
  for await (const text of linesOf(file)) {
    line += 1;
    if (text.trim() !== '') yield readLine(text, `${file}:${line}`, `${basename(file)}:${line}`, skill);
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new UserError(`the instructions cannot be read: ${errorMessage(error)}`, file);
  }
}

function readLine(text: string, where: string, source: string, skill: Skill): GivenItem {
  if (text.length > MOST_LINE_CHARACTERS)
    throw new UserError(`the line has ${text.length} characters; at most ${MOST_LINE_CHARACTERS} are read`, where);
  const parsed = lineSchema.safeParse(jsonOf(text, where));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
    throw new UserError(
      `${problems.join('; ')}; a line is { "instruction": "...", "content": "...", "task": "..." }`,
      where,
    );
  }
  const { instruction, content = '', task = '' } = parsed.data;
  refuseUnknownTask(task, skill, where);
  return {
    source,
    title: instruction.slice(0, TITLE_CHARACTERS),
    text: content,
    instruction: { text: instruction, task },
  };
}

function jsonOf(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`the line is not JSON: ${errorMessage(error)}`, where);
  }
}

function refuseUnknownTask(task: string, { skill, instruction }: Skill, where: string): void {
  const known = instruction.tasks.map(({ id }) => id);
  if (task === '' || known.includes(task)) return;
  throw new UserError(
    `${skill} has no task "${task}"${didYouMean(task, known) || `; see: npx agentinstruct skills ${skill}`}`,
    where,
  );
}
