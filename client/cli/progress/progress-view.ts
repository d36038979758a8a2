import type { RunDocument } from '../../documents';

/** How a run is shown while it goes on. */
export interface ProgressView {
  show(document: RunDocument): void;
  /** A sentence beside the figures. */
  note(sentence: string): void;
  close(): void;
}
