/** A stretch of a document that is not cut unless it must be. All blocks of a document joined are its text. */
export interface Block {
  text: string;
  /** What it costs to begin a chunk here, see `BREAK_COST`. */
  cost: number;
  /** The heading's words when this block is one; null otherwise. */
  heading: string | null;
  /**
   * How it is divided: `prose` at sentences, `lines` (lists, tables, code) at line ends, `fence` at line ends too,
   * but only when it exceeds the budget alone.
   */
  form: 'prose' | 'lines' | 'fence';
}

export interface SizedBlock extends Block {
  tokens: number;
}

/**
 * What it costs to begin a chunk at a place, against at most 1 for a chunk that is nearly empty (ours): headings are
 * nearly free, a paragraph is worth half an empty chunk, a sentence more than one, and no chunk ends with its own heading.
 */
export const BREAK_COST = {
  /** By level, from 1. */
  heading: [0, 0.03, 0.06, 0.1, 0.15, 0.2],
  /** Between the top-level parts of a source file. */
  topLevel: 0.1,
  paragraph: 0.5,
  lineEnd: 1.3,
  sentence: 1.5,
  word: 4,
  character: 8,
  afterHeading: 16,
} as const;
