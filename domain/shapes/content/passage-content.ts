import { z } from 'zod';
import { passageFields } from '../passage';
import { defineContent } from './content-shape';

/** A plain text with a title; its fields are no data, since they are the content's own title and text. */
export const passageContent = defineContent({
  name: 'passage',
  about: 'A text with a title.',
  schema: z.object(passageFields),
  title: ({ title }) => title,
  text: ({ text }) => text,
});
