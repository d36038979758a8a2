import type { ModelSettings, Role } from './model-settings';
import type { SkillSettings } from './skill/settings';
import type { Skill } from './skill/skill';

/** What a run's flows are: whole skill flows, or one of the paper's three flows on its own. */
export const RUN_KINDS = ['generation', 'transformation', 'instruction', 'refinement'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** What the store says of a run; `blocked` is derived when shown (see `client`). */
export const RUN_STATES = ['running', 'completed', 'stopped', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** A skill as launched: its whole definition, so that workers need no files and a running run never changes. */
export interface LaunchedSkill {
  /** SHA-256 of the definition and of what it builds on. */
  hash: string;
  definition: Skill;
  settings: SkillSettings;
  /** The skills that its transformations build on, as launched; absent where it names none. */
  bases?: Skill[];
}

/** What is stored when a run is launched. No secret is ever in it. */
export interface RunDefinition {
  kind: RunKind;
  /** The draw seed. */
  drawSeed: number;
  /** `seed` or a BCP 47 code. */
  language: string;
  skills: LaunchedSkill[];
  /** At least `default`. */
  models: Record<string, ModelSettings>;
  /** Role to a name in `models`; a role that is absent uses `default`. */
  roles: Partial<Record<Role, string>>;
  /** Skill flows open at once. */
  window: number;
  /** Model calls in one activity, side by side; changes the engine's history and no sample. */
  callsPerActivity: number;
}

export interface RunRecord {
  name: string;
  state: RunState;
  definition: RunDefinition;
  /** ISO 8601, UTC. */
  startedAt: string;
  endedAt: string | null;
  /** Rises with each launch, so that workers know when to read the definition again. */
  revision: number;
  /** Why it failed; null otherwise. */
  failure: string | null;
}
