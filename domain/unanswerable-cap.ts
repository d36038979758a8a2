/** How many unanswerable samples may stand beside so many answerable ones for their share of all to stay within `share`. */
export function unanswerableWithin(answerable: number, share: number): number {
  return share >= 1 ? Number.POSITIVE_INFINITY : Math.floor((share * answerable) / (1 - share) + 1e-9);
}
