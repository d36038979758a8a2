import { Context } from '../../client/context';
import { attend } from '../../client/runs/follow';
import { launchRun } from '../../client/runs/launch-run';
import type { Work } from '../../client/runs/work';
import { GENERATION_RUN } from '../../domain/contract/workflows';
import type { RunRecord } from '../../domain/run';
import { temporalConfig } from '../../temporal.config';
import { openWorkshop, SEEDS, type Workshop } from '../support/workshop';

const RUN = 'ended';

describe('a run that is launched again', () => {
  let workshop: Workshop;
  let context: Context;
  let record: RunRecord;

  /** A run that has ended, whose row says that it runs: as it is for whoever looks a moment too early, or too late. */
  beforeEach(async () => {
    workshop = await openWorkshop();
    context = new Context(workshop.environment());
    await workshop.run({ name: RUN });
    const { definition, startedAt } = await context.record(RUN);
    await workshop.store.runs.launch(RUN, definition, startedAt);
    record = await context.record(RUN);
  });
  afterEach(async () => {
    await context.close();
    await workshop.close();
  });

  /** Launches, and meanwhile the run ends. */
  const launch = (state: 'completed' | 'stopped') => {
    const work = async function* (): AsyncGenerator<Work> {
      await workshop.store.runs.end(RUN, state, new Date().toISOString(), null);
      yield* [];
    };
    return launchRun(context, { name: RUN, definition: record.definition, budget: null, work }, () => {});
  };
  const result = async (say = (_: string) => {}) => (await attend(context, RUN, { worker: 'own', say })).result();
  const whole = { state: 'completed', flows: { total: SEEDS, done: SEEDS, failed: 0 } };

  it('in the moment in which it ends goes on in a workflow of its own, not in the one that is about to close', async () => {
    const closing = await workshop.engine.workflow.start(GENERATION_RUN, {
      workflowId: RUN,
      taskQueue: temporalConfig.taskQueue(workshop.store.id),
      args: [{ run: RUN }],
    });
    expect(await launch('completed')).toBe(true);
    expect((await workshop.engine.workflow.getHandle(RUN).describe()).runId).not.toBe(closing.firstExecutionRunId);
    expect(await result()).toMatchObject(whole);
  });

  it('in the moment in which it is stopped stays stopped', async () => {
    await expect(launch('stopped')).rejects.toThrow('was stopped for good');
    expect(await context.record(RUN)).toMatchObject({ state: 'stopped' });
  });

  it('by somebody who died before the start is started by whoever follows it', async () => {
    const said: string[] = [];
    expect(await result((line) => said.push(line))).toMatchObject(whole);
    expect(said).toContain(`the run "${RUN}" was launched again, and its launch cut off; it goes on from the store`);
  });
});
