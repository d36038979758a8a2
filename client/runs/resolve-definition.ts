import { DEFAULT_MODEL } from '../../domain/role-model';
import type { RunDefinition, RunKind } from '../../domain/run';
import { resolveModels } from '../../services/model/ladder';
import type { LadderProbes } from '../../services/model/ladder-probes';
import type { RunFile } from '../run-file/run-file';
import { launchedSkills } from './launched-skills';

/** What a run file means here and now: skills read, models found; and the name a run has where the file gives it none. */
export async function resolveDefinition(
  kind: RunKind,
  file: RunFile,
  probes: LadderProbes,
  say: (line: string) => void,
): Promise<{ definition: RunDefinition; nameOfModel: string }> {
  const skills = await launchedSkills(file);
  const { models, notes } = await resolveModels({ models: file.models, flags: file.modelFlags }, probes);
  for (const note of notes) say(note);
  const { drawSeed, language, roles, window, callsPerActivity, queues } = file;
  return {
    definition: { kind, drawSeed, language, skills, models, roles, window, callsPerActivity, queues },
    nameOfModel: nameAfter(models[DEFAULT_MODEL]?.model ?? 'run'),
  };
}

/** `HuggingFaceTB/SmolLM2-135M` becomes `smollm2-135m`: what follows the last slash, in the letters that names may have. */
function nameAfter(model: string): string {
  const slug = (model.split('/').at(-1) ?? model)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '');
  return slug.slice(0, 64) || 'run';
}
