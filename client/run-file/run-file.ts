import { resolve } from 'node:path';
import type { Budget } from '../../domain/budget';
import type { Role } from '../../domain/model-settings';
import type { LadderInput } from '../../services/model/ladder';
import type { ModelEntry } from '../../services/model/model-entry';
import type { RunFileContent } from './run-file-schema';
import { isSkillFile, type SkillRequest } from './skill-request';

/** What a run is to be: a run file's content with its defaults filled in and its paths anchored. */
export interface RunFile {
  /** Null: the client names the run after the model. */
  name: string | null;
  /** Files, folders and globs as the user wrote them (they name the sources of samples), and what they are relative to. */
  seeds: { paths: string[]; folder: string };
  /** Null: every skill of ours. */
  skills: SkillRequest[] | null;
  /** `seed` or a BCP 47 code. */
  language: string;
  /** Seeds taken by each skill; null: all it accepts. A skill's own `settings.limit` goes before. */
  limit: number | null;
  drawSeed: number;
  models: Record<string, ModelEntry>;
  /** `--model`, `--base-url`, `--in-flight`: the model ladder puts them over `models`. */
  modelFlags: LadderInput['flags'];
  /** Role to a name in `models`; what is absent uses `default`. */
  roles: Partial<Record<Role, string>>;
  /** Skill flows open at once. */
  window: number;
  /** Model calls in one activity. */
  callsPerActivity: number;
  chunkTokens: number;
  /** What is null stays as the run has it; null: no budget is named. */
  budget: Budget | null;
}

/** Any fixed number would do: what matters is that a run without one can be made again. */
const DEFAULT_DRAW_SEED = 0;
/** Design §9. */
const DEFAULT_WINDOW = 100;
/** Full history: each call is retried, and seen in the UI, by itself. */
const DEFAULT_CALLS_PER_ACTIVITY = 1;
/** About 600 English words: a few paragraphs on one matter, and room for the answer in a small model's context. */
export const DEFAULT_CHUNK_TOKENS = 800;

/** `folder`: absolute; what relative paths are relative to. */
export function runFileFrom(content: RunFileContent, folder: string): RunFile {
  const { judge: _judge, ...roles } = content.roles ?? {};
  return {
    name: content.name ?? null,
    seeds: { paths: content.seeds, folder },
    skills: content.skills === undefined ? null : skillRequests(content.skills, folder),
    language: content.language ?? 'seed',
    limit: content.limit ?? null,
    drawSeed: content.seed ?? DEFAULT_DRAW_SEED,
    models: content.models ?? {},
    modelFlags: { model: null, baseUrl: null, inFlight: null },
    roles,
    window: content.window ?? DEFAULT_WINDOW,
    callsPerActivity: content.callsPerActivity ?? DEFAULT_CALLS_PER_ACTIVITY,
    chunkTokens: content.chunkTokens ?? DEFAULT_CHUNK_TOKENS,
    budget: content.budget ? { usd: content.budget.usd ?? null, tokens: content.budget.tokens ?? null } : null,
  };
}

function skillRequests(skills: NonNullable<RunFileContent['skills']>, folder: string): SkillRequest[] {
  const entries = Array.isArray(skills) ? skills.map((skill) => [skill, null] as const) : Object.entries(skills);
  return entries.map(([skill, settings]) => ({ skill: anchoredSkill(skill, folder), settings: settings ?? {} }));
}

/** A skill file's absolute path; an id as it is. */
export function anchoredSkill(reference: string, folder: string): string {
  return isSkillFile(reference) ? resolve(folder, reference) : reference;
}

/** What the file sets for a skill that it names. */
export function settingsFor({ skills }: Pick<RunFile, 'skills'>, skill: string): SkillRequest['settings'] {
  return skills?.find((request) => request.skill === skill)?.settings ?? {};
}
