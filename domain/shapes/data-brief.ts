import { z } from 'zod';
import { questionField } from './common-fields';
import { defineShape } from './define-shape';
import { lengthLimitFields } from './length-limit';
import { reportRepeated } from './report';

const computed = z.object({
  what: z.string().min(1).max(200),
  expression: z
    .string()
    .min(1)
    .max(300)
    .describe('how it comes from figures of the data, such as (128 - 96) / 96 * 100'),
  value: z.number().describe('what the expression comes to, exactly or rounded to three digits'),
});

const schema = z
  .object({
    focus: z.string().min(1).max(400).describe('for whom the text is, and which part of the data matters to them'),
    computed: z
      .array(computed)
      .max(6)
      .describe('figures the text must work out from the data; empty where it only reports what stands there'),
    must: z
      .array(z.string().min(1).max(300))
      .min(2)
      .max(8)
      .describe('what a good text says, each in one short sentence with its figures'),
    question: questionField.describe(
      'asks for the text: its form, its reader, what to cover, and any limit in so many words; the data stand beside it and are not repeated',
    ),
    ...lengthLimitFields,
  })
  .superRefine(({ must, computed }, context) => {
    reportRepeated(context, 'must', must);
    const worked = computed.map(({ what }) => what);
    reportRepeated(context, 'computed', worked);
  });

/** The key is a JSON array of what a good text says; only a reader can hold prose against it. */
export const dataBriefShape = defineShape({
  name: 'data-brief',
  about: 'A text to be written from data, with what it must say and what it must work out.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ must }) => JSON.stringify(must),
  evidence: () => [],
});
