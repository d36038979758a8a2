/** `delete`: what was freed. */
export interface DeleteDocument {
  name: string;
  freed: {
    seeds: number;
    flows: number;
    artifacts: number;
    samples: number;
    failures: number;
    /** Answers that the run had paid for; 0 without `--journal`. */
    journal: number;
    /** Workflow histories; null where no server runs. */
    histories: number | null;
  };
}
