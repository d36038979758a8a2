/** `jsonl` is the native form with all metadata; `openai` is for fine-tuning; `orca` is the public release's (paper.md §7). */
export const EXPORT_FORMATS = ['jsonl', 'openai', 'orca'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
