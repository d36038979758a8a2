import type { RunDocument } from '../../client/documents';
import type { Client, LaunchOptions, RunHandle } from '../../client/port';
import { runDocument } from './run-document';

/** A library that answers from fixed documents and remembers what it was asked; anything can be replaced. */
export function fakeClient(different: Partial<Client> = {}): Client & { asked: unknown[] } {
  const asked: unknown[] = [];
  const remember = <T>(answer: T) => {
    return async (question?: unknown): Promise<T> => {
      asked.push(question);
      return answer;
    };
  };
  const server = {
    running: true,
    address: '127.0.0.1:7233',
    ui: 'http://127.0.0.1:8233',
    pid: 7,
    kind: 'local' as const,
  };
  return {
    asked,
    launch: async (options: LaunchOptions) => {
      asked.push(options);
      return fakeHandle([
        runDocument(),
        runDocument({ state: 'completed', flows: { total: 10, done: 10, failed: 0 } }),
      ]);
    },
    refine: async (options) => {
      asked.push(options);
      return fakeHandle([runDocument({ state: 'completed' })]);
    },
    preview: remember({
      seed: { id: 's1', title: 'Tides', source: 'docs/tides.md', text: 'Water rises.' },
      stages: [
        {
          skill: 'reading-comprehension',
          stage: 'respond',
          agent: null,
          outcome: 'made',
          prompt: 'Why?',
          answer: 'Moon.',
        },
      ],
      samples: [{ id: 'x' }],
      tokens: { input: 10, output: 5 },
      usd: null,
    }),
    estimate: remember({
      name: 'tiny',
      flows: 10,
      sampled: 10,
      calls: { low: 100, high: 2_000 },
      tokens: { low: 1_000, high: 30_000 },
      usd: null,
      hours: { low: 0.01, high: 0.5 },
      stages: [
        {
          skill: 'reading-comprehension',
          stage: 'respond',
          role: 'teacher' as const,
          model: 'm',
          calls: { low: 100, high: 2_000 },
          tokens: { input: { low: 900, high: 20_000 }, output: { low: 100, high: 10_000 } },
          usd: null,
          measured: 0,
        },
      ],
    }),
    runs: remember({ runs: [{ name: 'tiny', state: 'running' as const, startedAt: '2026-01-01T00:00:00.000Z' }] }),
    run: remember(runDocument({ state: 'completed' })),
    stop: remember(runDocument({ state: 'stopped' })),
    pause: remember(runDocument({ state: 'paused' })),
    resume: remember(runDocument()),
    limits: async (name, change) => {
      asked.push([name, change]);
      return runDocument();
    },
    retry: async (options) => {
      asked.push(options);
      return fakeHandle([runDocument({ state: 'completed' })]);
    },
    deleteRun: async (name, options) => {
      asked.push([name, options]);
      const freed = { seeds: 2, flows: 2, artifacts: 9, samples: 5, failures: 1, journal: 0, histories: 3 };
      return { name, freed };
    },
    failures: remember({ groups: [{ reason: 'refused by the model', count: 3, usd: 0.01, example: 'f1' }] }),
    inspect: remember({
      sample: { id: 'abc' },
      lineage: [
        { kind: 'seed' as const, id: 's1', agent: null, title: 'Tides', text: 'Water \u001b[31mrises.', calls: [] },
      ],
      cost: { calls: 3, tokens: { input: 30, output: 12 }, usd: 0.01 },
      workflow: { id: 'tiny/reading-comprehension/s1', url: null },
    }),
    exportRun: remember({ rows: 12, files: ['/tmp/out/reading-comprehension.jsonl'], left: [] }),
    seeds: remember({
      seeds: [],
      files: [{ path: 'docs/tides.md', kind: 'text' as const, language: 'English', seeds: 2, words: 400 }],
      dropped: [{ path: 'docs/logo.png', reason: 'binary' }],
      counts: { files: 1, seeds: 2, words: 400, tokens: 520, dropped: 1 },
    }),
    skills: remember({
      skills: [
        {
          id: 'text-modification',
          title: 'Text modification',
          split: 'text_modification',
          transformations: [{ id: 'identity', title: 'Identity', from: 'paper' as const }],
          tasks: [{ id: 'paraphrasing', title: 'Paraphrasing', from: 'paper' as const }],
          goals: [{ id: 'genre', title: 'Genre', from: 'ours' as const }],
        },
      ],
      counts: { skills: 1, transformations: 1, tasks: 1, paperTasks: 1, goals: 1 },
    }),
    server: { start: remember(server), stop: remember({ ...server, running: false }), status: remember(server) },
    worker: remember({ address: '127.0.0.1:7233', taskQueues: ['agentinstruct-1'] }),
    doctor: remember({
      ok: false,
      checks: [{ name: 'Python', ok: false, detail: 'not found', mend: 'install python3' }],
    }),
    close: async () => {},
    ...different,
  };
}

/** A run that shows these documents and ends with the last one. */
export function fakeHandle(documents: RunDocument[], different: Partial<RunHandle> = {}): RunHandle {
  const last = documents.at(-1) ?? runDocument();
  return {
    name: last.name,
    ui: last.ui,
    async *progress() {
      yield* documents;
    },
    result: async () => last,
    detach: async () => last,
    ...different,
  };
}
