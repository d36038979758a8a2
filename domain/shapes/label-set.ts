import { z } from 'zod';
import { type ProblemSink, report, reportRepeated } from './report';

const label = z.string().min(1).max(60);

export const labelSetField = z
  .array(
    z.object({
      label: label.describe('one to three words'),
      definition: z.string().min(1).max(300).describe('what it covers and where it ends, so that two readers agree'),
      parent: z.string().max(60).describe('the label it stands under, spelt alike; empty at the top'),
    }),
  )
  .min(2)
  .max(16)
  .describe(
    'the whole set, no two with one meaning; where some stand under others, all below the top name their parent',
  );
export type LabelSet = z.infer<typeof labelSetField>;

/** Every label once, every parent a label, no circles. */
export function reportLabelSet(labels: LabelSet, sink: ProblemSink): void {
  const names = labels.map((each) => each.label);
  reportRepeated(sink, 'labels', names);
  for (const { label: name, parent } of labels) {
    if (parent !== '' && !names.includes(parent))
      report(sink, 'labels', `"${name}" stands under "${parent}", which is no label`);
    else if (pathTo(labels, name) === null) report(sink, 'labels', `"${name}" stands under itself`);
  }
}

/** The labels from the top down to this one; null where parents go in a circle. */
export function pathTo(labels: LabelSet, name: string): string[] | null {
  const path: string[] = [];
  for (let at = name; at !== ''; at = labels.find((each) => each.label === at)?.parent ?? '') {
    if (path.includes(at)) return null;
    path.unshift(at);
  }
  return path;
}
