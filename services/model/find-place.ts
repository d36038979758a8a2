import { UserError } from '../../domain/errors';
import { baseUrlProblem } from './base-url';
import type { LadderProbes } from './ladder-probes';
import type { Place } from './model-defaults';
import type { ModelEntry } from './model-entry';

const OPENAI_BASE_URL = 'https://api.openai.com/v1';
const OPENAI_KEY = 'OPENAI_API_KEY';
const OLLAMA_PORT = '11434';

/** A local Ollama answers at once or is not there. */
export const OLLAMA_TIMEOUT_MS = 1_000;

/** `model: embedded` asks for the embedded model even where the ladder would find a better one. */
export const EMBEDDED = 'embedded';

/** Throws a `UserError` that never shows the address, as it may hold credentials. */
export function checkBaseUrl(modelName: string, address: string): void {
  const problem = baseUrlProblem(address);
  if (problem !== null)
    throw new UserError(`The base URL of the model "${modelName}" ${problem}.`, `models.${modelName}.baseUrl`);
}

/** The place that an entry names itself; null when it names none. */
export function namedPlace(entry: ModelEntry, probes: LadderProbes): Place | null {
  if (entry.model === EMBEDDED && !entry.baseUrl) return place(entry, 'embedded', null);
  if (!entry.baseUrl) return null;
  const isOllama = new URL(entry.baseUrl).host === new URL(ollamaBaseUrl(probes)).host;
  return place(entry, isOllama ? 'ollama' : 'openai', entry.baseUrl);
}

/** Climbs down the ladder to the first rung that holds, and notes each. */
export async function findPlace(
  name: string,
  entry: ModelEntry,
  probes: LadderProbes,
  notes: string[],
): Promise<Place> {
  const { environment } = probes;
  const keyName = entry.apiKeyEnv ?? OPENAI_KEY;
  if (environment.openaiBaseUrl !== null) {
    checkOpenAiBaseUrl(environment.openaiBaseUrl);
    notes.push('OPENAI_BASE_URL is set: that server is used.');
    return place(entry, 'openai', environment.openaiBaseUrl);
  }
  if (environment.secret(keyName) !== null) {
    notes.push(`${keyName} is set: api.openai.com is used.`);
    return place(entry, 'openai', OPENAI_BASE_URL);
  }
  notes.push(`Neither ${keyName} nor OPENAI_BASE_URL is set, and models.${name} names no baseUrl.`);
  return findLocal(name, entry, probes, notes);
}

async function findLocal(name: string, entry: ModelEntry, probes: LadderProbes, notes: string[]): Promise<Place> {
  const ollama = ollamaBaseUrl(probes);
  const list = await probes.listModels(ollama, null, OLLAMA_TIMEOUT_MS);
  const found = 'ids' in list && list.ids.length > 0;
  if (found) {
    notes.push(`Ollama answers at ${new URL(ollama).host}: it is used.`);
    return place(entry, 'ollama', ollama);
  }
  notes.push(`Ollama at ${new URL(ollama).host}: ${'ids' in list ? 'it has no model' : list.problem}.`);
  if (entry.model !== undefined) throw nowhere(name, entry.model);
  notes.push('The embedded small model is used: it shows that everything works, not what good data looks like.');
  return place(entry, 'embedded', null);
}

/** `OLLAMA_HOST` in all the forms that Ollama itself takes: `host`, `host:port`, a URL, `0.0.0.0`. */
function ollamaBaseUrl({ environment }: LadderProbes): string {
  const given = environment.ollamaHost ?? '127.0.0.1';
  const address = given.includes('://') ? given : `http://${given}`;
  if (!URL.canParse(address))
    throw new UserError('OLLAMA_HOST is not an address; write it like 127.0.0.1:11434.', 'OLLAMA_HOST');
  const url = new URL(address);
  const host = url.hostname === '0.0.0.0' ? '127.0.0.1' : url.hostname;
  const port = url.port || (given.includes('://') && url.protocol === 'https:' ? '443' : OLLAMA_PORT);
  return `${url.protocol}//${host}:${port}/v1`;
}

function checkOpenAiBaseUrl(address: string): void {
  const problem = baseUrlProblem(address);
  if (problem !== null) throw new UserError(`OPENAI_BASE_URL ${problem}.`, 'OPENAI_BASE_URL');
}

function nowhere(name: string, model: string): UserError {
  const ways = `set OPENAI_API_KEY or OPENAI_BASE_URL, give models.${name}.baseUrl, or start Ollama with it`;
  return new UserError(`Nothing says where to ask the model "${model}": ${ways}.`, `models.${name}.model`);
}

function place(entry: ModelEntry, provider: Place['provider'], baseUrl: string | null): Place {
  const headersEnv = entry.headersEnv ?? {};
  return { provider, baseUrl, apiKeyEnv: entry.apiKeyEnv ?? OPENAI_KEY, headersEnv };
}
