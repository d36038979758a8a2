import type { SubjectParts } from '../check-subject';
import { SAMPLE_TEXT, SHAPE_SAMPLES } from '../shape-samples';

/** The sample of a shape on the sample text, changed here and there. */
export function sample(shape: string, change: Record<string, unknown> = {}): SubjectParts {
  return { text: SAMPLE_TEXT, shape, fields: { ...SHAPE_SAMPLES[shape], ...change } };
}

export const question = (change?: Record<string, unknown>) => sample('question', change);
