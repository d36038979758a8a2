import { UserError } from '../../domain/errors';
import { didYouMean } from '../../domain/nearest';
import { hostAndPath } from './base-url';
import { embeddedModelName } from './embedded/model-name';
import { EMBEDDED, OLLAMA_TIMEOUT_MS } from './find-place';
import type { LadderProbes } from './ladder-probes';
import type { Place } from './model-defaults';
import type { ModelEntry } from './model-entry';

/** What a key alone gets (design §8). */
const OPENAI_MODEL = 'gpt-5-mini';
const OPENAI_HOST = 'api.openai.com';

/** A hosted server that takes longer to list its models is not ready for a run either. */
const LIST_TIMEOUT_MS = 10_000;

/** The model id that an entry means at its place; notes how it was found. Throws `UserError` when there is none. */
export async function findModel(
  name: string,
  entry: ModelEntry,
  place: Place,
  probes: LadderProbes,
  notes: string[],
): Promise<string> {
  if (place.baseUrl === null) return embeddedModel(name, entry, probes);
  if (place.provider === 'ollama') return ollamaModel(name, entry, place.baseUrl, probes, notes);
  if (entry.model !== undefined) return entry.model;
  if (new URL(place.baseUrl).host === OPENAI_HOST) {
    notes.push(`models.${name} names no model: ${OPENAI_MODEL}.`);
    return OPENAI_MODEL;
  }
  return firstOf(name, place.baseUrl, await listAt(name, place, place.baseUrl, probes), notes);
}

function embeddedModel(name: string, entry: ModelEntry, { environment }: LadderProbes): string {
  const model = embeddedModelName(environment.embeddedWeights);
  if (entry.model === undefined || entry.model === EMBEDDED || entry.model === model) return model;
  throw new UserError(
    `The model "${entry.model}" has no place to be asked at: only the embedded model is here. Set OPENAI_API_KEY or give models.${name}.baseUrl.`,
    `models.${name}.model`,
  );
}

async function ollamaModel(
  name: string,
  entry: ModelEntry,
  baseUrl: string,
  probes: LadderProbes,
  notes: string[],
): Promise<string> {
  const list = await probes.listModels(baseUrl, null, OLLAMA_TIMEOUT_MS);
  if ('problem' in list) throw unlisted(name, baseUrl, list.problem);
  const { model } = entry;
  if (model === undefined) return firstOf(name, baseUrl, list.ids, notes);
  if (list.ids.includes(model) || list.ids.includes(`${model}:latest`)) return model;
  const host = new URL(baseUrl).host;
  const mend = `Pull it with: ollama pull ${model}`;
  throw new UserError(
    `Ollama at ${host} has no model "${model}"${didYouMean(model, list.ids) || '.'} ${mend}`,
    `models.${name}.model`,
  );
}

async function listAt(name: string, place: Place, baseUrl: string, probes: LadderProbes): Promise<string[]> {
  const list = await probes.listModels(baseUrl, probes.environment.secret(place.apiKeyEnv), LIST_TIMEOUT_MS);
  if ('problem' in list) throw unlisted(name, baseUrl, list.problem);
  return list.ids;
}

function firstOf(name: string, baseUrl: string, ids: string[], notes: string[]): string {
  const [first] = ids;
  if (first === undefined) throw unlisted(name, baseUrl, 'it lists no model');
  notes.push(`models.${name} names no model: ${first}, the first that ${hostAndPath(baseUrl)} lists.`);
  return first;
}

function unlisted(name: string, baseUrl: string, problem: string): UserError {
  const message = `The server ${hostAndPath(baseUrl)} was asked for its models, but ${problem}.`;
  return new UserError(`${message} Check the address and the key, or set models.${name}.model.`, `models.${name}`);
}
