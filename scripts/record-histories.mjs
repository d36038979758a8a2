#!/usr/bin/env node
// Records tests/histories: one history for each workflow shape, from the real engine and today's workflows, with scripted
// activities. Only for new shapes; a history that no longer replays means that running runs would break (CONTRIBUTING.md).
//   node scripts/record-histories.mjs [NAME ...]
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { heartbeat, sleep } from '@temporalio/activity';
import { ApplicationFailure, Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { NativeConnection, Worker } from '@temporalio/worker';
import { setup } from './setup.mjs';

await setup({ quiet: true });
const { temporalBinary } = await import('../dist/services/engine/binary/temporal-binary.js');
const { readEnvironment } = await import('../dist/services/environment.js');
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const TASK_QUEUE = 'recordings';
const PORT = 17_233;
const FLOW = { run: 'recorded', skill: 'reading-comprehension', seed: 'seed-1', given: null };

const goals = ['unanswerable', 'harder'];
const plan = {
  transformation: { id: 'poem', title: 'Poem', identity: false, angle: null },
  tasks: ['strengthen', 'flaw'].map((id) => ({ id, title: id, count: 2, angle: null, goals })),
  rounds: 2,
  maxInstructions: 5,
  places: Array.from({ length: 5 }, (_, layout) => ({ layout, suggesters: [['harder']] })),
  goals: goals.map((id) => ({ id, title: id })),
  noun: 'Question',
};
const counter = { next: 0 };
const reference = (more) => {
  counter.next += 1;
  return { id: `id-${counter.next}`, preview: 'how it begins', ...more };
};
const made = (...things) => [{ kind: 'made', made: things, journaled: false }];

/** What every activity answers; recordings change single ones. */
const activities = {
  planFlow: async () => ({ plan, modelTimeoutMs: 120_000 }),
  transformContent: async () => made(reference()),
  writeInstructions: async ({ calls }) => made(reference({ task: calls[0].task.id, unanswerable: false })),
  suggestEdits: async ({ calls }) => made(...calls[0].goals.map((goal) => reference({ goal }))),
  editInstructions: async () => made(reference({ task: 'strengthen', unanswerable: false })),
  respond: async () => made(reference()),
  verifySamples: async ({ responses }) =>
    responses.map((response) => ({ response, verdict: 'kept', reason: null, checks: [] })),
  saveSamples: async () => undefined,
  feedFlows: async () => ({ ended: 1, left: 0 }),
  assureQuality: async () => undefined,
  finishRun: async () => ({
    finished: true,
    flows: { total: 1, ended: 1, failed: 0 },
    samples: { kept: 5, rejected: 0 },
  }),
  cancelFlows: async () => undefined,
  stopRun: async () => undefined,
  pauseRun: async () => undefined,
  resumeRun: async () => undefined,
  changeLimits: async () => undefined,
};
/** Beats meanwhile. */
const until = async (isSo) => {
  for (; !isSo(); heartbeat()) await sleep('100 milliseconds');
};
/** Hears of its cancellation with its heartbeats. */
const never = async () => {
  for (;;) {
    heartbeat();
    await sleep('500 milliseconds');
  }
};
const invalid = async () => [{ kind: 'invalid', reason: 'no JSON', journaled: false }];
const declined = async () => [{ kind: 'declined', reason: 'a list of links', journaled: true }];
const stopped = async () => {
  throw ApplicationFailure.nonRetryable('stopped', 'run.stopped');
};
const unknown = async () => {
  throw ApplicationFailure.nonRetryable('The store of this worker holds no such thing.', 'flow.unknown');
};
/** An answer for each call of a page. */
const each = (report) => async (request) =>
  (await Promise.all(request.calls.map((call) => report({ ...request, calls: [call] })))).flat();
const paged = {
  planFlow: async () => ({ plan, modelTimeoutMs: 120_000, callsPerActivity: 4 }),
  ...Object.fromEntries(
    ['transformContent', 'writeInstructions', 'suggestEdits', 'editInstructions', 'respond'].map((name) => [
      name,
      each(activities[name]),
    ]),
  ),
};
let turns = 0;
let controlled = false;
let ends = 0;

/** Every control of a live run: as updates, one of them refused, and as the signals of the UI. */
async function control(handle) {
  await handle.executeUpdate('pause');
  await handle.executeUpdate('resume');
  await handle.executeUpdate('limits', { args: [{ model: 'default', inFlight: 4, window: 20 }] });
  await handle.executeUpdate('limits', { args: [{ window: -1 }] }).catch(() => undefined);
  await handle.signal('pause');
  await handle.signal('resume');
  controlled = true;
}

const RECORDINGS = {
  'skill-flow': { type: 'reading-comprehension' },
  'skill-flow-declined': { type: 'reading-comprehension', change: { transformContent: declined } },
  'skill-flow-invalid': { type: 'reading-comprehension', change: { suggestEdits: invalid, respond: invalid } },
  'skill-flow-cancelled': { type: 'reading-comprehension', change: { respond: never }, cancel: true },
  'skill-flow-stopped': { type: 'reading-comprehension', change: { respond: stopped } },
  'content-transformation': { type: 'contentTransformation' },
  'instruction-generation': { type: 'instructionGeneration', given: 'content-1' },
  'instruction-refinement': { type: 'instructionRefinement', given: 'instruction-1' },
  'generation-run': {
    type: 'generationRun',
    change: { feedFlows: async () => ({ ended: 1, left: turns++ < 2 ? 1 : 0 }) },
  },
  'generation-run-continued': {
    type: 'generationRun',
    change: { feedFlows: async () => ({ ended: 1, left: 1 }) },
    continued: true,
  },
  'skill-flow-paged': { type: 'reading-comprehension', change: paged },
  'skill-flow-no-instruction': { type: 'reading-comprehension', change: { writeInstructions: declined } },
  'skill-flow-failed': { type: 'reading-comprehension', change: { planFlow: unknown } },
  'generation-run-controlled': {
    type: 'generationRun',
    change: {
      feedFlows: async () => {
        await until(() => controlled);
        return { ended: 1, left: 0 };
      },
    },
    during: control,
  },
  'generation-run-extended': {
    type: 'generationRun',
    change: {
      finishRun: async (request) => ({ ...(await activities.finishRun(request)), finished: ends++ > 0 }),
    },
  },
  'generation-run-failed': { type: 'generationRun', change: { feedFlows: unknown } },
  'generation-run-cancelled': { type: 'generationRun', change: { feedFlows: never }, cancel: true },
};

const { path } = await temporalBinary({ environment: readEnvironment(), version: null, report: console.error });
const flags = [
  '--ip',
  '127.0.0.1',
  '--port',
  String(PORT),
  '--headless',
  '--log-level',
  'error',
  '--dynamic-config-value',
  'limit.historyCount.suggestContinueAsNew=10',
];
const server = spawn(path, ['server', 'start-dev', ...flags], { stdio: 'ignore' });
try {
  const chosen = process.argv.slice(2);
  for (const [name, recording] of Object.entries(RECORDINGS))
    if (chosen.length === 0 || chosen.includes(name)) await record(name, recording);
} finally {
  server.kill('SIGKILL');
}

async function record(name, { type, change = {}, given = null, during, cancel = false, continued = false }) {
  const connection = await connected();
  const client = new Client({ connection });
  const native = await NativeConnection.connect({ address: `127.0.0.1:${PORT}` });
  const worker = await Worker.create({
    connection: native,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: at('dist/workflow-bundle.js') },
    activities: { ...activities, ...change },
    shutdownForceTime: '1s',
  });
  await worker.runUntil(async () => {
    const handle = await client.workflow.start(type, {
      args: [{ ...FLOW, given }],
      workflowId: name,
      taskQueue: TASK_QUEUE,
    });
    await during?.(handle);
    if (cancel || continued) await delay(3_000);
    if (cancel) await handle.cancel();
    const first = client.workflow.getHandle(name, handle.firstExecutionRunId);
    if (continued) await client.workflow.getHandle(name).terminate();
    else await handle.result().catch(() => undefined);
    const history = await first.fetchHistory();
    writeFileSync(at(`tests/histories/${name}.json`), `${historyToJSON(history).replaceAll(at(''), '/')}\n`);
    console.error(`${name}: ${history.events.length} events`);
  });
  await native.close();
  await connection.close();
}

async function connected() {
  for (let attempt = 0; ; attempt++) {
    try {
      return await Connection.connect({ address: `127.0.0.1:${PORT}` });
    } catch (error) {
      if (attempt === 40) throw error;
      await delay(250);
    }
  }
}
