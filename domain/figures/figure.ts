/** One way to read a written number: `1.234` is a decimal in one country and a thousand in another. */
export interface Reading {
  /** Without its sign. */
  value: number;
  /** What one step of the last digit that counts is worth: 0.1 for 3.5, 1000 for 12,000. */
  precision: number;
  /** How far an exact value may be from this one: half a step of the last digit; a whole one for decimals, which may be cut. */
  tolerance: number;
}

/** A number as it stands in a text. */
export interface Figure {
  /** As written, with its scale: `1.2 million`, `50 %`. */
  text: string;
  readings: Reading[];
}
