import type { ModelSettings } from '../../domain/model-settings';
import { findModel } from './find-model';
import { checkBaseUrl, findPlace, namedPlace } from './find-place';
import type { LadderProbes } from './ladder-probes';
import { type Place, withDefaults } from './model-defaults';
import type { ModelEntry } from './model-entry';

/** What the run file and the command line say about models. */
export interface LadderInput {
  /** The run file's `models`; `default` may be absent. */
  models: Readonly<Record<string, ModelEntry>>;
  /** `--model` and `--base-url` change the entry `default`; `--in-flight` holds for every model. */
  flags: { model: string | null; baseUrl: string | null; inFlight: number | null };
}

export interface ResolvedModels {
  /** At least `default`. */
  models: Record<string, ModelSettings>;
  /** One sentence for each rung that was looked at, in order; `doctor` shows them. */
  notes: string[];
}

/**
 * The model ladder (design §8): what is configured → OPENAI_API_KEY / OPENAI_BASE_URL → a local Ollama that answers →
 * the embedded model. Entries other than `default` without an address or key of their own are asked where `default` is.
 * Throws `UserError` for an address that cannot be used and a model that nothing serves.
 */
export async function resolveModels(input: LadderInput, probes: LadderProbes): Promise<ResolvedModels> {
  const notes: string[] = [];
  const entries = withFlags(input);
  const models: Record<string, ModelSettings> = {};
  let home: Place | null = null;
  for (const [name, entry] of entries) {
    if (entry.baseUrl) checkBaseUrl(name, entry.baseUrl);
    const known: Place | null = namedPlace(entry, probes) ?? sharedPlace(entry, home);
    const place: Place = known ?? (await findPlace(name, entry, probes, notes));
    home ??= place;
    models[name] = withDefaults(entry, await findModel(name, entry, place, probes, notes), place);
  }
  return { models, notes };
}

/** Where `default` is asked, unless the entry has a key of its own or a name that the embedded model cannot answer to. */
function sharedPlace(entry: ModelEntry, home: Place | null): Place | null {
  if (home === null || entry.apiKeyEnv !== undefined) return null;
  if (home.provider === 'embedded' && entry.model !== undefined) return null;
  return { ...home, headersEnv: entry.headersEnv ?? home.headersEnv };
}

/** `default` first, as the others may be asked where it is. */
function withFlags({ models, flags }: LadderInput): [string, ModelEntry][] {
  const { default: given = {}, ...others } = models;
  const first: ModelEntry = {
    ...given,
    ...(flags.model === null ? {} : { model: flags.model }),
    ...(flags.baseUrl === null ? {} : { baseUrl: flags.baseUrl }),
  };
  const limit = flags.inFlight === null ? {} : { inFlight: flags.inFlight };
  return Object.entries({ default: first, ...others }).map(([name, entry]) => [name, { ...entry, ...limit }]);
}
