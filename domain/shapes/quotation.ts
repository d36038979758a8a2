import { z } from 'zod';
import { questionField, quoteField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';

const schema = z.object({
  reasoning: reasoningField.describe('why this sentence proves it and the sentences near it do not'),
  question: questionField.describe(
    'states the claim and asks for the one sentence of the text that proves it, word for word',
  ),
  sentence: quoteField.max(600).describe('that sentence, copied letter by letter'),
});

export const quotationShape = defineShape({
  name: 'quotation',
  about: 'A claim that one sentence of the text proves; the answer quotes it.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ sentence }) => sentence,
  evidence: ({ sentence }) => [sentence],
});
