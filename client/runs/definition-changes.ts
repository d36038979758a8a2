import type { ModelSettings, Role } from '../../domain/model-settings';
import { ROLES } from '../../domain/model-settings';
import { modelNameOf } from '../../domain/role-model';
import type { LaunchedSkill, RunDefinition } from '../../domain/run';

/** What of a model decides its answers; keys, addresses, limits and prices take the newest values (design §5). */
const ANSWERING = [
  'model',
  'maxOutputTokens',
  'temperature',
  'topP',
  'reasoningEffort',
  'structured',
  'extraBody',
] as const satisfies readonly (keyof ModelSettings)[];

/** Settings that only ever extend a run. */
const EXTENDING: readonly string[] = ['limit'];

/**
 * What a relaunch changes that a run cannot take over half way, one sentence each; empty when it can go on.
 * More seeds, a higher limit, another skill extend the run and are no change.
 */
export function definitionChanges(known: RunDefinition, wanted: RunDefinition): string[] {
  return [
    ...changed('the draw seed', known.drawSeed, wanted.drawSeed),
    ...changed('the language', known.language, wanted.language),
    ...changed('the kind of flows', known.kind, wanted.kind),
    ...ROLES.flatMap((role) => modelChanges(role, settingsOf(known, role), settingsOf(wanted, role))),
    ...wanted.skills.flatMap((skill) => skillChanges(skillNamed(known, skill.definition.skill), skill)),
  ];
}

/** The launched skills of both, the newest settings first: a skill that the file no longer names keeps its flows. */
export function mergedSkills(known: RunDefinition, wanted: RunDefinition): LaunchedSkill[] {
  const named = new Set(wanted.skills.map(({ definition }) => definition.skill));
  return [...wanted.skills, ...known.skills.filter(({ definition }) => !named.has(definition.skill))];
}

function skillNamed({ skills }: RunDefinition, id: string): LaunchedSkill | undefined {
  return skills.find(({ definition }) => definition.skill === id);
}

function settingsOf(definition: RunDefinition, role: Role): ModelSettings | undefined {
  return definition.models[modelNameOf(definition, role)];
}

function modelChanges(role: Role, known: ModelSettings | undefined, wanted: ModelSettings | undefined): string[] {
  return ANSWERING.flatMap((key) => changed(`the ${role}'s ${key}`, known?.[key], wanted?.[key]));
}

function skillChanges(known: LaunchedSkill | undefined, wanted: LaunchedSkill): string[] {
  if (known === undefined) return [];
  const id = wanted.definition.skill;
  if (known.hash !== wanted.hash) return [`the content of the skill ${id} has changed`];
  const keys = Object.keys(wanted.settings).filter((key) => !EXTENDING.includes(key));
  const before = new Map(Object.entries(known.settings));
  const after = new Map(Object.entries(wanted.settings));
  return keys.flatMap((key) => changed(`${key} of the skill ${id}`, before.get(key), after.get(key)));
}

function changed(what: string, known: unknown, wanted: unknown): string[] {
  const [before, after] = [JSON.stringify(known), JSON.stringify(wanted)];
  return before === after ? [] : [`${what} was ${before} and is now ${after}`];
}
