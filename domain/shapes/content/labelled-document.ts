import { z } from 'zod';
import { labelSetField, reportLabelSet } from '../label-set';
import { passageFields } from '../passage';
import { defineContent } from './content-shape';

const schema = z
  .object({ title: passageFields.title.min(1), text: passageFields.text.min(1), labels: labelSetField })
  .superRefine(({ labels }, context) => reportLabelSet(labels, context));

/** Which label is right is no part of it: the instruction writer decides that with its reasons. */
export const labelledDocumentContent = defineContent({
  name: 'labelled-document',
  about: 'A text with a set of labels by which such texts are sorted.',
  schema,
  title: ({ title }) => title,
  text: ({ text }) => text,
});
