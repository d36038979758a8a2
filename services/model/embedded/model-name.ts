import { basename } from 'node:path';

/** What the embedded model is called in runs, journals and samples: after its weights. */
export function embeddedModelName(weights: string | null): string {
  if (weights === null) return 'smollm2-135m-instruct';
  return basename(weights.replace(/^hf:/, '')).replace(/\.gguf$/i, '');
}
