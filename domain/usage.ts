/** Tokens of one or more calls, and their price in dollars; `usd` is null when the price of a model is not known. */
export interface Usage {
  input: number;
  output: number;
  usd: number | null;
}

export const NO_USAGE: Usage = { input: 0, output: 0, usd: 0 };

/** As the journal counts them. */
interface Counted {
  inputTokens: number;
  outputTokens: number;
  usd: number | null;
}

export function sumOfUsage(entries: readonly Counted[]): Usage {
  return entries
    .map(({ inputTokens, outputTokens, usd }) => ({ input: inputTokens, output: outputTokens, usd }))
    .reduce(addUsage, NO_USAGE);
}

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    input: a.input + b.input,
    output: a.output + b.output,
    usd: a.usd === null || b.usd === null ? null : a.usd + b.usd,
  };
}
