import { basename, extname } from 'node:path';
import { anchoredSkill, type RunFile } from './run-file';
import type { SkillRequest } from './skill-request';

/** The flags of `run` and `preview` that say what the run is to be; what is undefined was not given. */
export interface RunFlags {
  name?: string;
  seeds?: string[];
  skills?: string[];
  model?: string;
  baseUrl?: string;
  inFlight?: number;
  limit?: number;
  /** The draw seed. */
  seed?: number;
  window?: number;
  callsPerActivity?: number;
  /** Dollars. */
  budget?: number;
}

/** Flags go before the file. Their paths are relative to `cwd`, the folder the user stands in. */
export function withFlags(file: RunFile, flags: RunFlags, cwd: string): RunFile {
  const skills = flags.skills === undefined ? file.skills : chosenSkills(flags.skills, file.skills ?? [], cwd);
  return {
    ...file,
    name: flags.name ?? file.name,
    seeds: flags.seeds === undefined ? file.seeds : { paths: flags.seeds, folder: cwd },
    skills: skills?.map((request) => withLimit(request, flags.limit)) ?? null,
    limit: flags.limit ?? file.limit,
    drawSeed: flags.seed ?? file.drawSeed,
    modelFlags: { model: flags.model ?? null, baseUrl: flags.baseUrl ?? null, inFlight: flags.inFlight ?? null },
    window: flags.window ?? file.window,
    callsPerActivity: flags.callsPerActivity ?? file.callsPerActivity,
    budget: flags.budget === undefined ? file.budget : { tokens: null, ...file.budget, usd: flags.budget },
  };
}

/** The named skills, each with the settings that the file has for it. */
function chosenSkills(references: readonly string[], known: readonly SkillRequest[], cwd: string): SkillRequest[] {
  return references.map((reference) => {
    const skill = anchoredSkill(reference, cwd);
    const settings = known.find((request) => request.skill === skill || request.skill === idOf(skill))?.settings ?? {};
    return { skill, settings };
  });
}

/** `--limit` holds for each skill, also for one that has a limit of its own. */
function withLimit({ skill, settings }: SkillRequest, limit: number | undefined): SkillRequest {
  return { skill, settings: limit === undefined ? settings : { ...settings, limit } };
}

/** A skill file is named after its id: what the run file sets for the id holds for `./that-id.yaml` too. */
function idOf(skill: string): string {
  return basename(skill, extname(skill));
}
