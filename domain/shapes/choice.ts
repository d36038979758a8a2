import { evidenceField, questionField } from './common-fields';
import { defineChoice } from './define-choice';

export const choiceShape = defineChoice({
  name: 'choice',
  about: 'A question with three to five options, one of them right, each wrong one from a named misreading.',
  evidence: evidenceField,
  question: questionField,
});
