/** A look walks over the run's flows: some 0.3 µs each, so that one at this pace takes a few hundredths of the time. */
const MS_PER_FLOW = 0.01;

/** How long to wait between looks at a run, `everyMs` where it is small: ten seconds more for a million flows. */
export function waitAfterLook(everyMs: number, { flows }: { flows: { total: number } }): number {
  return everyMs + flows.total * MS_PER_FLOW;
}
