import type { Instruction, StoredArtifact, Suggestion } from '../../domain/artifact';
import type { Failure } from '../../domain/failure';
import type { FlowCounts, FlowKey } from '../../domain/flow';
import type { RunDefinition } from '../../domain/run';
import type { Sample, SampleMetadata } from '../../domain/sample';
import type { Seed } from '../../domain/seed';
import { NO_USAGE } from '../../domain/usage';
import type { JournalEntry, Spend, SpendKey } from '../../services/store/journal-entry';

/** Values for tests of the store: whole, and different only in what a test names. */
export const DEFINITION: RunDefinition = {
  kind: 'generation',
  drawSeed: 7,
  language: 'seed',
  skills: [],
  models: {},
  roles: {},
  window: 100,
  callsPerActivity: 1,
};

export const COUNTS: FlowCounts = {
  made: 3,
  declined: 0,
  refused: 0,
  invalid: 0,
  truncated: 0,
  failed: 0,
  instructions: 2,
  kept: 1,
  rejected: 1,
  journaled: 0,
};

/** The control of a run of which nothing is asked, but its name. */
export const NOTHING_ASKED = { stopped: false, paused: false, window: null, limits: {} };

export const FLOW: FlowKey = { run: 'run', skill: 'reading', seed: 'seed' };

export function flow(seed: string, position: number, skill = 'reading', run = 'run') {
  return { run, skill, seed, position, given: null };
}

export function seed(id: string, text = 'A text.'): Seed {
  return { id, kind: 'text', title: 'Title', text, source: 'file.md#1', words: 2, tokens: 3 };
}

export function suggestion(id: string, owner: Partial<FlowKey> = {}): StoredArtifact<Suggestion> {
  const artifact: Suggestion = {
    kind: 'suggestion',
    id,
    parent: 'i1',
    goal: 'harder',
    change: 'One more step.',
    why: 'Two facts.',
  };
  return { ...FLOW, ...owner, artifact, calls: ['key'], model: 'default', usage: { input: 5, output: 6, usd: null } };
}

export function instruction(id: string): StoredArtifact<Instruction> {
  const origin = { parent: null, suggestion: null, content: 'c1', task: 'main-idea', goal: null, round: 0 };
  const fields = { question: 'What is meant?', options: ['a', 'b'] };
  const told = { text: 'What is meant?', answer: 'a', unanswerable: false, missing: null };
  const artifact: Instruction = { kind: 'instruction', id, ...origin, order: 11, shape: 'question', fields, ...told };
  return { ...FLOW, artifact, calls: [], model: null, usage: NO_USAGE };
}

export function sample(
  id: string,
  changes: Partial<SampleMetadata> & { skill?: string; task?: string; question?: string } = {},
): Sample {
  const { skill = 'reading', task = 'main-idea', question = `Question ${id}?`, ...metadata } = changes;
  return {
    id,
    skill,
    task,
    messages: [
      { role: 'user', content: question },
      { role: 'assistant', content: 'Answer.' },
    ],
    tools: null,
    metadata: { ...METADATA, ...metadata },
  };
}

const METADATA: SampleMetadata = {
  seed: 'seed',
  source: 'file.md#1',
  transformation: 'identity',
  goal: null,
  round: 0,
  parent: null,
  unanswerable: false,
  answer: 'a',
  checks: [{ name: 'length', result: 'passed', detail: '' }],
  judge: null,
  verdict: 'kept',
  reason: null,
  models: { teacher: 'm' },
  usage: NO_USAGE,
  workflow: 'run/reading/seed',
};

export function failure(id: string, changes: Partial<Failure> = {}): Failure {
  const invalid: Failure = {
    ...FLOW,
    id,
    stage: 'writeInstructions',
    agent: 'main-idea',
    outcome: 'invalid',
    reason: 'the answer is not JSON',
    calls: ['key'],
    usage: { input: 1, output: 1, usd: 0.5 },
  };
  return { ...invalid, ...changes };
}

export const SPEND_KEY: SpendKey = { run: 'run', skill: 'reading', stage: 'respond', role: 'teacher', model: 'm' };

export const SPEND: Spend = { made: 1, journaled: 0, failed: 0, inputTokens: 100, outputTokens: 10, usd: 0.25 };

export function entry(key: string, text = 'An answer.'): JournalEntry {
  return {
    key,
    model: 'm',
    request: JSON.stringify({ messages: [{ role: 'user', content: 'Why? Weißt du? 何故?' }] }),
    answer: { text, reasoning: null, refusal: null, finishReason: 'stop' },
    inputTokens: 100,
    cachedInputTokens: 50,
    outputTokens: 10,
    usd: 0.25,
    run: 'run',
  };
}
