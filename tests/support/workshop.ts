import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection, type WorkflowExecutionInfo } from '@temporalio/client';
import { stringify } from 'yaml';
import { AgentInstruct } from '../../client/agent-instruct';
import type { RunDocument } from '../../client/documents';
import type { RunFile } from '../../client/run-file/run-file';
import type { Sample } from '../../domain/sample';
import { type Environment, readEnvironment } from '../../services/environment';
import { openStore } from '../../services/store/open-store';
import type { Store } from '../../services/store/store';
import { type FakeModel, type FakeModelOptions, startFakeModel } from './fake-model/start-fake-model';
import { smallSkill } from './small-skill';
import { temporaryFolder } from './temporary-folder';

/** A home of its own with a fake model and the small skill, on the tests' Temporal server. */
export interface Workshop {
  folder: string;
  model: FakeModel;
  store: Store;
  engine: Client;
  environment(variables?: Record<string, string>): Environment;
  /** A library as another process would open it. */
  open(variables?: Record<string, string>): AgentInstruct;
  file(changes?: Partial<RunFile>): RunFile;
  /** Launches with a worker of its own and waits for the end. */
  run(changes?: Partial<RunFile>): Promise<RunDocument>;
  samples(name: string): Promise<Sample[]>;
  /** The run's flows as the engine lists them. */
  flows(name: string): Promise<WorkflowExecutionInfo[]>;
  close(): Promise<void>;
}

export const SEEDS = 4;

export async function openWorkshop(
  options: FakeModelOptions = {},
  skill: Record<string, unknown> = {},
): Promise<Workshop> {
  const { path: folder, remove } = await temporaryFolder();
  const model = await startFakeModel({ models: ['fake'], ...options });
  const home = join(folder, 'home');
  const skillFile = join(folder, 'small-skill.yaml');
  await writeFile(skillFile, stringify(smallSkill(skill)));
  await writeSeeds(folder);
  const address = process.env.TEST_ENGINE_ADDRESS ?? '';
  const store = await openStore({ home, databaseUrl: null });
  const connection = await Connection.connect({ address });
  const libraries: AgentInstruct[] = [];

  const environment = (variables: Record<string, string> = {}) =>
    readEnvironment({
      AGENTINSTRUCT_HOME: home,
      TEMPORAL_ADDRESS: address,
      OPENAI_API_KEY: 'sk-test-secret',
      PATH: process.env.PATH,
      ...variables,
    });
  const open = (variables: Record<string, string> = {}) => {
    const library = new AgentInstruct(environment(variables));
    libraries.push(library);
    return library;
  };
  const file = (changes: Partial<RunFile> = {}): RunFile => ({
    name: `run-${Math.random().toString(36).slice(2, 10)}`,
    seeds: { paths: ['seeds'], folder },
    skills: [{ skill: skillFile, settings: {} }],
    language: 'seed',
    limit: null,
    drawSeed: 7,
    models: { default: { model: 'fake', baseUrl: model.baseUrl } },
    modelFlags: { model: null, baseUrl: null, inFlight: null },
    roles: {},
    window: 10,
    callsPerActivity: 1,
    queues: [],
    chunkTokens: 800,
    budget: null,
    ...changes,
  });
  const engine = new Client({ connection });
  const flowsOf = (name: string) => collect(engine.workflow.list({ query: `AgentInstructRun='${name}'` }));
  return {
    folder,
    model,
    store,
    engine,
    environment,
    open,
    file,
    run: async (changes) => {
      const library = open();
      try {
        return await (await library.launch({ file: file(changes), worker: 'own', say: () => {} })).result();
      } finally {
        await library.close();
      }
    },
    samples: (name) => collect(store.samples.stream(name)),
    flows: async (name) => (await flowsOf(name)).filter(({ workflowId }) => workflowId !== name),
    close: async () => {
      for (const library of libraries) await library.close();
      await connection.close();
      await store.close();
      await model.stop();
      await remove();
    },
  };
}

async function writeSeeds(folder: string): Promise<void> {
  await mkdir(join(folder, 'seeds'));
  for (let n = 1; n <= SEEDS; n++) {
    const text = `The lighthouse number ${n} stands on a reef of the northern coast. Its keeper counts ${n * 12} ships each week, and each evening the lamp is lit before the fog comes in from the sea.`;
    await writeFile(join(folder, 'seeds', `lighthouse-${n}.md`), `# Lighthouse ${n}\n\n${text}\n`);
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
