/** A file that rows are added to; no more than a batch of them is held in memory. */
export interface RowFile {
  add(text: string): Promise<void>;
  /** Writes what is left, down to the disk. */
  finish(): Promise<void>;
  /** Lets go of it, finished or not. */
  close(): Promise<void>;
}
