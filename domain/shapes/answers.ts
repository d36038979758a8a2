import { z } from 'zod';
import { Once } from '../once';
import type { AnswerShape, AnswerState } from './answer/answer-shape';
import type { ContentShape } from './content/content-shape';
import { declineFields, declining } from './declining';
import { passageFields } from './passage';
import type { InstructionShape } from './shape';

/** What one call of an agent returns, as the model gateway takes it. */
export interface AgentAnswer<T> {
  /** `[a-zA-Z0-9_-]{1,64}`. */
  name: string;
  schema: z.ZodType<T>;
  mayDecline: boolean;
}

type Fields = Record<string, unknown>;
type Transformed = AgentAnswer<{ declined: boolean; reason: string; title: string; text: string }>;
type Written = AgentAnswer<{ declined: boolean; reason: string; instructions: Fields[] }>;
type Structured = AgentAnswer<{ declined: boolean; reason: string; content: Fields }>;
type Suggested = AgentAnswer<{ suggestions: z.infer<typeof suggestion>[] }>;

/** A schema is built once: to build it, compile it and write it as JSON costs more than all else in a call. */
const transformed = new Once<Transformed>();
const structured = new Once<Structured>();
const written = new Once<Written>();
const suggested = new Once<Suggested>();
const edited = new Once<AgentAnswer<Edited>>();

/** A content transformation agent (paper §2, step 1): a passage, or that the seed does not fit. */
export function transformationAnswer(): Transformed {
  return transformed.of('', transformedAnswer);
}

function transformedAnswer(): Transformed {
  const schema = declining(passageFields, { title: '', text: '' }).superRefine((answer, context) => {
    if (answer.declined) return;
    for (const field of ['title', 'text'] as const) {
      if (answer[field].trim() !== '') continue;
      context.addIssue({ code: 'custom', path: [field], message: `declined is false, so ${field} must not be empty` });
    }
  });
  return { name: 'transformation', schema, mayDecline: true };
}

/** A transformation agent whose content has data: one content of that shape, or that the seed does not fit. */
export function structuredAnswer(shape: ContentShape): Structured {
  const schema = () => z.object({ ...declineFields, content: shape.schema });
  return structured.of(shape.name, () => ({ name: 'transformation', schema: schema(), mayDecline: true }));
}

/** The teacher's turn where the skill asks for a structured one; rules on the state make it a schema of its own. */
export function teacherAnswer(shape: AnswerShape, state: AnswerState): AgentAnswer<Fields> {
  return { name: 'answer', schema: shape.schemaFor(state), mayDecline: false };
}

const userTurn = z.object({
  thinking: z.string().max(600).describe('what the user makes of the last message, and wants now; not sent'),
  message: z.string().max(2000).describe('what the user sends; empty where the user is done'),
  done: z.boolean().describe('true where the user would send nothing more'),
});
const userAnswer = new Once<AgentAnswer<z.infer<typeof userTurn>>>();

/** The simulated user of a dialogue: the next message, or that nothing is left to say. */
export function userTurnAnswer(): AgentAnswer<z.infer<typeof userTurn>> {
  const schema = userTurn.refine(({ message, done }) => done || message.trim() !== '', {
    path: ['message'],
    message: 'done is false, so there must be a message',
  });
  return userAnswer.of('', () => ({ name: 'user_turn', schema, mayDecline: false }));
}

/** An instruction writer (paper §2, step 2): 1 to `count` instructions of one shape, none when declined. */
export function instructionsAnswer(shape: InstructionShape, count: number): Written {
  return written.of(`${shape.name} ${count}`, () => writtenAnswer(shape, count));
}

function writtenAnswer(shape: InstructionShape, count: number): Written {
  const instructions = z.array(shape.schema).max(count);
  const schema = declining({ instructions }, { instructions: [] }).refine(
    (answer) => answer.declined || answer.instructions.length > 0,
    { path: ['instructions'], message: 'declined is false, so there must be at least one instruction' },
  );
  return { name: 'instructions', schema, mayDecline: true };
}

const suggestion = z.object({
  change: z.string().min(1).max(800).describe('what exactly to alter, and to what'),
  why: z.string().min(1).max(500).describe('what the person then has to do that was not needed before'),
});

/** A suggester (paper §2, step 3): one suggestion for each aim, in their order; the last ones may be missing. */
export function suggestionsAnswer(count: number): Suggested {
  const schema = () => z.object({ suggestions: z.array(suggestion).min(1).max(count) });
  return suggested.of(`${count}`, () => ({ name: 'suggestions', schema: schema(), mayDecline: false }));
}

/** What an editor made; which parts there are follows from the goal, the others are null. */
export interface Edited {
  /** The title as it stands after the change. */
  title: string | null;
  /** The changed text. */
  passage: string | null;
  /** The changed content where it has data: valid fields of its shape. */
  content: Fields | null;
  /** What a reader can no longer find. */
  missing: string | null;
  /** Valid fields of the shape; null where the instruction stays word for word. */
  instruction: Fields | null;
}

const UNTOUCHED: Edited = { title: null, passage: null, content: null, missing: null, instruction: null };
const passage = passageFields.text.min(1);
const title = passageFields.title
  .min(1)
  .describe('the title as it stands after the change: the old one where it still fits');
const missing = z.string().min(1).max(500).describe('what a reader would need to know and can no longer find');

/** An editor carries out one suggestion (paper §2, step 3) and may not decline. */
export function editAnswer(shape: InstructionShape, goal: EditedParts): AgentAnswer<Edited> {
  const schema = () => editedParts(shape, goal).transform((parts) => ({ ...UNTOUCHED, ...parts }));
  const key = `${shape.name} ${goal.content} ${goal.unanswerable} ${goal.contentShape?.name ?? ''}`;
  return edited.of(key, () => ({ name: 'edit', schema: schema(), mayDecline: false }));
}

/** What a goal lets its editor change. */
interface EditedParts {
  content: boolean;
  /** Of the content, where it has data. */
  contentShape?: ContentShape | null;
  unanswerable: boolean;
}

function editedParts(shape: InstructionShape, { content, unanswerable, contentShape = null }: EditedParts) {
  if (content && contentShape !== null) {
    const whole = contentShape.schema;
    return unanswerable
      ? z.object({ content: whole, missing })
      : z.object({ content: whole, instruction: shape.schema });
  }
  if (unanswerable) return z.object({ title, passage, missing });
  if (content) return z.object({ title, passage, instruction: shape.schema });
  return z.object({ instruction: shape.schema });
}
