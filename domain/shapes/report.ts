import { repeated } from './distinct';

/** Where a shape's own rules put what is wrong: zod's refinement context. */
export interface ProblemSink {
  addIssue(issue: { code: 'custom'; path: string[]; message: string }): void;
}

/** Says of one field what is wrong with it. */
export function report(sink: ProblemSink, field: string, message: string): void {
  sink.addIssue({ code: 'custom', path: [field], message });
}

/** Says of one field which texts stand in it more than once. */
export function reportRepeated(sink: ProblemSink, field: string, texts: readonly string[]): void {
  for (const twice of repeated(texts)) report(sink, field, `"${twice}" stands there twice`);
}
