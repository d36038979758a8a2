import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../../domain/errors';
import type { Cache } from '../../cache/cached';
import { FetchFailed } from '../../cache/fetch-wheel';
import type { Environment } from '../../environment';
import { errorMessage } from '../../error-message';
import { installRuntime } from './install-runtime';
import { embeddedModelName } from './model-name';
import { endModelProcess, type ModelProcess, type ModelProcessOptions, startModelProcess } from './model-process';
import { findWeights } from './weights';

/** A process that ends right after its start, again and again, must not take a whole core for it. */
const RESTART_AFTER_MS = 1_000;
/** One that does not start is tried less and less often: memory or a file may come back. */
const RESTART_AT_LEAST_EVERY_MS = 60_000;

/** What the model's process may see: no variable that could hold a secret. */
const VISIBLE = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SYSTEMROOT'];

export interface EmbeddedModel {
  /** `http://127.0.0.1:n/v1`. */
  baseUrl: string;
  model: string;
  /** SHA-256 of the weights, hex. */
  weights: string;
  stop(): Promise<void>;
}

type EmbeddedEnvironment = Pick<Environment, 'home' | 'cache' | 'embeddedWeights' | 'children'>;

/**
 * The small model that needs no key (design §8), in a process of its own: fetched where it is missing, started again at the
 * same address when it dies, and gone with the process that started it, however that one ends.
 * Throws a `UserError` where it cannot be had.
 */
export async function startEmbeddedModel(
  environment: EmbeddedEnvironment,
  report: (line: string) => void,
): Promise<EmbeddedModel> {
  const { home, cache, embeddedWeights, children } = environment;
  const began = Date.now();
  const { installed, file, sha256 } = await fetchAll({ folder: cache, report }, embeddedWeights, children);
  const name = embeddedModelName(embeddedWeights);
  const env = Object.fromEntries(Object.entries(children).filter(([variable]) => VISIBLE.includes(variable)));
  const kept = await keepRunning({ home, installed, weights: file, name, port: null, env }, report);
  report(`embedded small model ready in ${((Date.now() - began) / 1000).toFixed(1)} s: ${name}`);
  return { baseUrl: `http://127.0.0.1:${kept.port}/v1`, model: name, weights: sha256, stop: kept.stop };
}

async function fetchAll(cache: Cache, weights: string | null, env: Environment['children']) {
  try {
    const installed = await installRuntime(cache, env);
    return { installed, ...(await findWeights({ cache, weights, installed, env })) };
  } catch (error) {
    if (!(error instanceof FetchFailed)) throw error;
    const ways = 'mend that, or set OPENAI_API_KEY or OPENAI_BASE_URL, or start Ollama, to use another model';
    throw new UserError(`the embedded model cannot be fetched: ${error.message}; ${ways}`, cache.folder, 1);
  }
}

async function keepRunning(
  options: ModelProcessOptions,
  report: (line: string) => void,
): Promise<{ port: number; stop(): Promise<void> }> {
  const first = await startModelProcess(options);
  let current: ModelProcess = first;
  let stopping = false;

  const watch = ({ child }: ModelProcess) => child.once('exit', () => void again(RESTART_AFTER_MS));
  async function again(waitMs: number): Promise<void> {
    if (stopping) return;
    report(`the embedded model ended by itself and is started again; ${options.home}/embedded-model.log may say why`);
    await delay(waitMs, undefined, { ref: false });
    if (stopping) return;
    try {
      current = await startModelProcess({ ...options, port: first.port });
    } catch (error) {
      report(`the embedded model: ${errorMessage(error)}`);
      return again(Math.min(waitMs * 2, RESTART_AT_LEAST_EVERY_MS));
    }
    watch(current);
    if (stopping) await endModelProcess(current.child);
  }

  watch(first);
  const stop = async () => {
    stopping = true;
    await endModelProcess(current.child);
  };
  return { port: first.port, stop };
}
