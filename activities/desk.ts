import { activityInfo, cancellationSignal } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Artifact, ArtifactKind, StoredArtifact, Turn } from '../domain/artifact';
import type { ToolUsingCall } from '../domain/contract/activities';
import type { FlowKey } from '../domain/flow';
import type { Role } from '../domain/model-settings';
import type { CallOutcome, TurnOutcome } from '../domain/outcome';
import type { RunRecord } from '../domain/run';
import type { Seed } from '../domain/seed';
import type { SkillSettings } from '../domain/skill/settings';
import type { Skill, Task } from '../domain/skill/skill';
import type { OfferedTool } from '../domain/tools/offered-tool';
import { shortHash } from '../services/artifact-id';
import type { AnswerShape, CallContext, ChatMessage } from '../services/model/gateway';
import type { Prompts } from '../services/prompts/prompts';
import type { CatalogedSkill } from '../services/runs/run-catalog';
import type { Dependencies } from './dependencies';

/** Who is asked for what. */
export interface Asked {
  role: Role;
  /** Transformation, task or goal id. */
  agent: string;
  /** Tells this call from its siblings in the flow. */
  call: ToolUsingCall;
}

/** Names a call in its flow: its line in the ledger, and how often it was retried. */
export function callId(flow: FlowKey, { call }: Asked): string {
  return shortHash([flow, activityInfo().activityType, call]);
}

/** Everything an agent of one flow has before it: the launched skill, the seed, the prompts, and the model to ask. */
export interface Desk {
  flow: FlowKey;
  run: RunRecord;
  skill: Skill;
  /** Other skills that this one builds on. */
  bases: readonly Skill[];
  settings: SkillSettings;
  prompts: Prompts;
  seed: Seed;
  /** Asks the role's model; what passes by itself and what blocks are exceptions. */
  ask<T>(asked: Asked, messages: ChatMessage[], shape: AnswerShape<T>): Promise<CallOutcome<T>>;
  /** The same of a model that may call tools instead; `T` is a string where no shape is asked for. */
  askWithTools<T>(asked: Asked, request: ToolAsking<T>): Promise<TurnOutcome<T>>;
  /** The desk of another skill's agents, on which this one builds. */
  of(skill: string): Desk;
  /** A stored thing of this run. */
  load<K extends ArtifactKind>(kind: K, id: string): Promise<StoredArtifact<Extract<Artifact, { kind: K }>>>;
  /** Turns in the order of their ids. */
  loadTurns(ids: readonly string[]): Promise<Turn[]>;
}

/** What an agent with tools is asked. */
export interface ToolAsking<T> {
  messages: ChatMessage[];
  shape: AnswerShape<T> | null;
  tools: readonly OfferedTool[];
  /** Of a blind solve, from 1. */
  attempt?: number;
}

export async function openDesk(
  dependencies: Dependencies,
  { flow, retried }: { flow: FlowKey; retried?: boolean },
): Promise<Desk> {
  const since = Date.now();
  const { catalog, store, gateway, material, draining } = dependencies;
  const run = await catalog.get(flow.run);
  if (run === null) throw unknownToTheStore(`run "${flow.run}"`);
  const known = run.skill(flow.skill);
  if (known === null) throw unknownToTheStore(`skill "${flow.skill}" in run "${flow.run}"`);
  const seed = await material.seed(flow.run, flow.seed);
  if (seed === null) throw unknownToTheStore(`seed "${flow.seed}" in run "${flow.run}"`);
  const { record } = run;
  const { skill } = flow;
  const { activityType: stage } = activityInfo();
  const signal = cancellationSignal();
  const context = ({ role }: Asked): CallContext => ({ run: record, skill, stage, role, since, signal, draining });
  const repetition = async (asked: Asked) =>
    retried === false ? 0 : store.failures.repetition(flow.run, callId(flow, asked));
  const desk: Desk = {
    flow,
    run: record,
    skill: known.launched.definition,
    bases: known.launched.bases ?? [],
    settings: known.launched.settings,
    prompts: known.prompts,
    seed,
    of: (id) => atBase(desk, known, id),
    ask: async (asked, messages, shape) =>
      gateway.call({ messages, shape, repetition: await repetition(asked) }, context(asked)),
    askWithTools: async (asked, { messages, shape, tools, attempt = 0 }) => {
      const repeated = repetitionOf(await repetition(asked), attempt);
      return gateway.turn({ messages, shape, tools, repetition: repeated }, context(asked));
    },
    load: (kind, id) => loadArtifact(dependencies, flow.run, kind, id),
    loadTurns: async (ids) => turnsOf(await store.artifacts.getMany(flow.run, [...ids]), ids),
  };
  return desk;
}

/** Blind solves are repetitions of one request, far enough apart that retries of one never meet another. */
const RETRIES_OF_AN_ATTEMPT = 100;

function repetitionOf(retries: number, attempt: number): number {
  return attempt * RETRIES_OF_AN_ATTEMPT + retries;
}

function atBase(desk: Desk, { bases }: CatalogedSkill, id: string): Desk {
  const base = bases.get(id);
  if (base === undefined) throw new Error(`the launched skill does not build on ${id}`);
  return { ...desk, skill: base.definition, prompts: base.prompts };
}

/** For whom a tool is used, until when. */
export function toolContext({ flow }: Desk): { run: string; seed: string; signal: AbortSignal } {
  return { run: flow.run, seed: flow.seed, signal: cancellationSignal() };
}

/** In the order of the ids. */
function turnsOf(stored: readonly StoredArtifact[], ids: readonly string[]): Turn[] {
  const byId = new Map(stored.map(({ artifact }) => [artifact.id, artifact]));
  return ids.map((id) => {
    const turn = byId.get(id);
    if (turn?.kind !== 'turn') throw unknownToTheStore(`turn "${id}"`);
    return turn;
  });
}

async function loadArtifact<K extends ArtifactKind>(
  { material }: Dependencies,
  run: string,
  kind: K,
  id: string,
): Promise<StoredArtifact<Extract<Artifact, { kind: K }>>> {
  const stored = await material.artifact(run, id);
  if (stored === null || !isKind(stored, kind)) throw unknownToTheStore(`${kind} "${id}" in run "${run}"`);
  return stored;
}

function isKind<K extends ArtifactKind>(
  stored: StoredArtifact,
  kind: K,
): stored is StoredArtifact<Extract<Artifact, { kind: K }>> {
  return stored.artifact.kind === kind;
}

/** The task an instruction was written for; instructions that users bring may name none. */
export function taskOf(skill: Skill, id: string): Task {
  const named = skill.instruction.tasks.find((task) => task.id === id);
  return named ?? { id, title: skill.title, from: 'ours', weight: 1, ask: skill.title, checks: [] };
}

function unknownToTheStore(what: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: 'flow.unknown',
    message: `The store of this worker holds no ${what}: it belongs to another store, or its rows were deleted.`,
    nonRetryable: true,
  });
}
