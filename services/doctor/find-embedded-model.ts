import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment';
import { runtimeFolderName } from '../model/embedded/install-runtime';
import { PACKAGED_WEIGHTS } from '../model/embedded/weights';
import { type Finding, fine, wrong } from './finding';

/** What the last rung of the model ladder needs. It is fetched only when a run comes to that rung. */
export async function findEmbeddedModel({ cache, embeddedWeights }: Environment): Promise<Finding[]> {
  const runtime = await runtimeFolderName();
  return [cached('embedded model: runtime', cache, runtime), findWeightsOf(cache, embeddedWeights)];
}

function findWeightsOf(cache: string, weights: string | null): Finding {
  const name = 'embedded model: weights';
  if (weights === null) return cached(name, cache, PACKAGED_WEIGHTS.folder);
  if (weights.startsWith('hf:') || existsSync(weights)) return fine(name, weights);
  return wrong(name, `${weights} is not there`, 'mend AGENTINSTRUCT_GGUF, or unset it for the packaged model');
}

function cached(name: string, cache: string, folder: string): Finding {
  const path = join(cache, folder);
  return fine(name, existsSync(path) ? path : 'not fetched yet; a run without another model fetches it');
}
