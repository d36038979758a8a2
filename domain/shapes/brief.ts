import { z } from 'zod';
import { normalise } from '../text/normalise';
import { defineShape } from './define-shape';
import { lengthLimitFields } from './length-limit';
import { type ProblemSink, report, reportRepeated } from './report';

const words = z.array(z.string().min(1).max(60)).max(8);

/** Beyond it nobody counts. */
const MOST_LINES = 200;

const schema = z
  .object({
    purpose: z.string().min(1).max(400).describe('what the piece is for, and by what one would see that it is good'),
    audience: z.string().min(1).max(200).describe('who reads or hears it, and where'),
    brief: z
      .string()
      .min(1)
      .max(2000)
      .describe('what the writer is told, complete: form, matter, voice, and every limit below in so many words'),
    ...lengthLimitFields,
    required: words.describe('words or phrases that the piece must hold, spelt as in the brief; empty where none'),
    forbidden: words.describe('words or phrases that it must not hold, spelt as in the brief; empty where none'),
    lines: z.int().min(0).max(MOST_LINES).describe('how many lines a poem or lyric has, if the brief says so; else 0'),
    stanzas: z.int().min(0).max(MOST_LINES).describe('how many stanzas, if the brief says so; else 0'),
  })
  .superRefine(reportLimits);
type Fields = z.infer<typeof schema>;

function reportLimits({ brief, required, forbidden, lines, stanzas }: Fields, context: ProblemSink): void {
  reportRepeated(context, 'required', required);
  reportRepeated(context, 'forbidden', forbidden);
  const named = { required, forbidden };
  for (const field of ['required', 'forbidden'] as const)
    for (const word of named[field])
      if (!normalise(brief).includes(normalise(word)))
        report(context, field, `the brief does not say "${word}", so the writer cannot know of it`);
  const taboo = forbidden.map(normalise);
  for (const word of required.filter((each) => taboo.some((other) => normalise(each).includes(other))))
    report(context, 'forbidden', `"${word}" cannot be required and forbidden`);
  if (lines > 0 && stanzas > lines) report(context, 'stanzas', `${lines} lines cannot make ${stanzas} stanzas`);
}

/** A creative piece has no key: programs hold it against the limits, readers against the purpose. */
export const briefShape = defineShape({
  name: 'brief',
  about: 'A creative piece to be written, with its audience and with limits that a program can count.',
  keyForm: 'none',
  schema,
  text: ({ brief }) => brief,
  key: () => null,
  evidence: () => [],
});
