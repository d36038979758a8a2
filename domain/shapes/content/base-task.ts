import { z } from 'zod';
import { defineContent } from './content-shape';

/** What a `base` transformation makes (paper.md §5.17): a finished instruction of another skill, laid out as a user would send it. */
export const baseTaskContent = defineContent({
  name: 'base-task',
  about: "A finished instruction of another skill, as it opens a conversation, with its writer's key.",
  schema: z.object({
    skill: z.string(),
    task: z.string(),
    title: z.string(),
    opening: z.string(),
    answer: z.string().describe("the writer's key; empty where there is none"),
  }),
  title: ({ title }) => title,
  text: ({ opening }) => opening,
});
