import { z } from 'zod';
import { questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { type LabelSet, labelSetField, pathTo, reportLabelSet } from './label-set';
import { type ProblemSink, report, reportRepeated } from './report';
import type { Shuffle } from './shape';

const schema = z
  .object({
    labels: labelSetField,
    several: z.boolean().describe('true where several labels may fit, and all that do are asked for'),
    question: questionField.describe(
      'what is to be classified by what, how many labels, and whether to say why; the labels with their definitions and the text are shown with it',
    ),
    reasoning: reasoningField.describe('what in the text speaks for each label that comes near, and against it'),
    chosen: z
      .array(z.string().min(1).max(60))
      .min(1)
      .max(6)
      .describe('the right labels, spelt alike; where labels stand under others, the whole path from the top down'),
  })
  .superRefine((fields, context) => {
    reportLabelSet(fields.labels, context);
    reportChosen(fields, context);
  });
type Fields = z.infer<typeof schema>;

function reportChosen({ labels, several, chosen }: Fields, context: ProblemSink): void {
  const names = labels.map(({ label }) => label);
  reportRepeated(context, 'chosen', chosen);
  for (const label of chosen) {
    if (!names.includes(label)) report(context, 'chosen', `"${label}" is not among the labels: ${names.join(', ')}`);
    const above = (pathTo(labels, label) ?? []).find((each) => !chosen.includes(each));
    if (above !== undefined) report(context, 'chosen', `"${label}" stands under "${above}"; give the whole path`);
  }
  const ends = chosen.filter((label) => !labels.some((each) => each.parent === label && chosen.includes(each.label)));
  if (!several && ends.length > 1)
    report(context, 'chosen', `several is false, so only one of ${ends.join(', ')} can be right`);
}

/** Labels with definitions, those under another one indented below it, the order drawn. */
function shownLabels(labels: LabelSet, shuffle: Shuffle, parent = '', indent = ''): string[] {
  const here = shuffle(labels.filter((each) => each.parent === parent).sort(byName));
  return here.flatMap(({ label, definition }) => [
    `${indent}- ${label}: ${definition}`,
    ...shownLabels(labels, shuffle, label, `${indent}  `),
  ]);
}

function byName(left: LabelSet[number], right: LabelSet[number]): number {
  return left.label < right.label ? -1 : 1;
}

/** The key is a JSON array of labels, such as `["billing"]`, in the order of the label set. */
export const classificationShape = defineShape({
  name: 'classification',
  about: 'A text to be given the right label or labels of a set with definitions, in levels where there are some.',
  keyForm: 'label-set',
  schema,
  text: ({ question, labels }, shuffle) => `${question}\n\n${shownLabels(labels, shuffle).join('\n')}`,
  key: ({ labels, chosen }) =>
    JSON.stringify(labels.map(({ label }) => label).filter((label) => chosen.includes(label))),
  evidence: () => [],
});
