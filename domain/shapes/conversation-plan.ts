import { z } from 'zod';
import { defineShape } from './define-shape';

const turn = z.object({
  kind: z.string().min(1).max(60).describe('what this turn does: challenge, recap, opinion, correction, ...'),
  intention: z.string().min(1).max(400).describe('what the user is after with it; not its wording'),
});

const schema = z.object({
  reasoning: z.string().min(1).max(1200).describe('what a user who sent this opening would want to know next, and why'),
  wants: z.string().min(1).max(400).describe('what the user is after in the whole conversation'),
  turns: z.array(turn).min(1).max(8).describe("the user's turns after the opening, in order"),
});

/** How a user goes on after the opening (paper.md §5.17). What a student reads is the content: the opening itself. */
export const conversationPlanShape = defineShape({
  name: 'conversation-plan',
  about: 'What a user wants of a conversation and how the next turns go.',
  keyForm: 'none',
  schema,
  text: ({ wants, turns }) => [wants, ...turns.map(({ kind, intention }) => `${kind}: ${intention}`)].join('\n'),
  key: () => null,
  evidence: () => [],
});
