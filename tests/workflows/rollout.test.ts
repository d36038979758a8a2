import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import type { Sample } from '../../domain/sample';
import { until } from '../support/until';
import { openWorkshop, type Workshop } from '../support/workshop';

/** Read by the worker that is started next: null is the bundle of today. */
let mockCodePath: string | null = null;
jest.mock('../../workers/workflow-bundle', () => {
  const { workflowBundle } = jest.requireActual('../../workers/workflow-bundle');
  return { workflowBundle: () => (mockCodePath === null ? workflowBundle() : { codePath: mockCodePath }) };
});

const SOURCES = join(__dirname, '..', 'support', 'rollout');
const logger = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };
const bundleOf = (name: string) => bundleWorkflowCode({ workflowsPath: join(SOURCES, `${name}.ts`), logger });

describe('changed workflow code under a run that is under way', () => {
  jest.setTimeout(180_000);

  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop({ latencyMs: 400 });
  });
  afterAll(() => workshop.close());

  const historyOf = async (id: string) => historyToJSON(await workshop.engine.workflow.getHandle(id).fetchHistory());
  const withoutWorkflow = (samples: Sample[]) =>
    samples.map(({ metadata: { workflow: _, ...metadata }, ...sample }) => ({ ...sample, metadata }));

  it('finishes it with the same samples where the change is patched, and is refused where it is not', async () => {
    const file = workshop.file({ name: 'under-way', window: 2 });
    const old = workshop.open();
    await old.launch({ file, worker: 'own', say: () => {} });
    const begun = await until(
      async () => (await workshop.flows('under-way')).map(({ workflowId }) => workflowId),
      (ids) => ids.length === 2 && workshop.model.counters.requests >= 4,
    );
    await old.close();
    const histories = await Promise.all(begun.map(historyOf));
    const [patched, unpatched] = [await bundleOf('patched'), await bundleOf('unpatched')];
    for (const [index, history] of histories.entries()) {
      const id = begun[index] ?? '';
      expect(history).toContain('writeInstructions');
      await Worker.runReplayHistory({ workflowBundle: patched }, JSON.parse(history), id);
      const replay = Worker.runReplayHistory({ workflowBundle: unpatched }, JSON.parse(history), id);
      await expect(replay).rejects.toThrow('Nondeterminism');
    }

    mockCodePath = join(workshop.folder, 'patched.js');
    await writeFile(mockCodePath, patched.code);
    workshop.model.options.latencyMs = 0;
    expect(await workshop.run(file)).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
    const changed = await Promise.all(
      (await workshop.flows('under-way')).map(async ({ workflowId }) => ({
        workflowId,
        patched: (await historyOf(workflowId)).includes('core_patch'),
      })),
    );
    for (const flow of changed) expect(flow.patched).toBe(!begun.includes(flow.workflowId));

    mockCodePath = null;
    const models = { default: { model: 'fake', baseUrl: workshop.model.baseUrl, journalAs: 'apart' } };
    await workshop.run({ name: 'unchanged', models });
    expect(withoutWorkflow(await workshop.samples('under-way'))).toEqual(
      withoutWorkflow(await workshop.samples('unchanged')),
    );
  });
});
