import { defineChoice } from './define-choice';
import { questionAloneField, supportField } from './question-alone';

export const choiceAloneShape = defineChoice({
  name: 'choice-alone',
  about: 'A question with three to five options that stands on its own; the material is not shown.',
  evidence: supportField,
  question: questionAloneField,
});
