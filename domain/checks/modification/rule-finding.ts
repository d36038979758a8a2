/** Where a rule is broken, out of how many places; `loose` where style guides differ, so that a few breaks are no failure. */
export interface RuleFinding {
  broken: string[];
  places: number;
  loose?: boolean;
}
