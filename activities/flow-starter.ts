import { defineSearchAttributeKey } from '@temporalio/common';
import { type FlowInput, SEARCH_ATTRIBUTES } from '../domain/contract/workflows';
import { type FlowRow, flowWorkflowId } from '../domain/flow';
import { FLOW_TYPES } from '../domain/flow-types';
import type { RunRecord } from '../domain/run';
import { NO_USAGE } from '../domain/usage';
import { ifKnown } from '../services/engine/if-known';
import type { Dependencies } from './dependencies';

/** Starts at once: more only queue up in the server. */
const STARTS_AT_ONCE = 20;

const RUN = defineSearchAttributeKey(SEARCH_ATTRIBUTES.run, 'KEYWORD');
const SKILL = defineSearchAttributeKey(SEARCH_ATTRIBUTES.skill, 'KEYWORD');
const SEED = defineSearchAttributeKey(SEARCH_ATTRIBUTES.seed, 'KEYWORD');

/** Starts flows and holds the store's open rows against what the server knows of them. */
export class FlowStarter {
  constructor(private readonly dependencies: Dependencies) {}

  /** Rows are opened first: a flow that is open and unknown to the server is started again by `compareWithServer`. */
  async start(record: RunRecord, flows: FlowRow[]): Promise<void> {
    await this.dependencies.store.flows.markOpen(flows);
    for (let from = 0; from < flows.length; from += STARTS_AT_ONCE) {
      await Promise.all(flows.slice(from, from + STARTS_AT_ONCE).map((flow) => this.startOne(record, flow)));
    }
  }

  /**
   * Flows that the server does not know, or that closed there without their end being in the store, are started again;
   * flows that a person or a time-out ended go to the ledger. A server that does not know the run itself is another home's, at
   * the address that was ours.
   */
  async compareWithServer(record: RunRecord): Promise<void> {
    if ((await this.statusOf(record.name)) === 'UNKNOWN') return;
    const open = await this.dependencies.store.flows.open(record.name);
    for (let from = 0; from < open.length; from += STARTS_AT_ONCE) {
      await Promise.all(open.slice(from, from + STARTS_AT_ONCE).map((flow) => this.compareOne(record, flow)));
    }
  }

  private async compareOne(record: RunRecord, flow: FlowRow): Promise<void> {
    const id = flowWorkflowId(flow, record.definition.kind);
    const status = await this.statusOf(id);
    switch (status) {
      case 'RUNNING':
      case 'PAUSED':
        return;
      case 'TERMINATED':
      case 'TIMED_OUT':
      case 'FAILED':
      case 'CANCELLED':
        return this.giveUp(flow, id, status);
      default:
        return this.startAgain(record, flow);
    }
  }

  /** The row may have ended between the two looks: then there is nothing to start. */
  private async startAgain(record: RunRecord, flow: FlowRow): Promise<void> {
    const row = await this.dependencies.store.flows.get(flow);
    if (row?.state === 'open') await this.startOne(record, flow);
  }

  private async statusOf(workflowId: string): Promise<string> {
    const handle = this.dependencies.client.workflow.getHandle(workflowId);
    return (await ifKnown(() => handle.describe()))?.status.name ?? 'UNKNOWN';
  }

  private async startOne({ definition }: RunRecord, flow: FlowRow): Promise<void> {
    const { client, store, taskQueue } = this.dependencies;
    const { run, skill, seed, given } = flow;
    const title = (await store.seeds.get(run, seed))?.title ?? seed;
    const type = definition.kind === 'generation' ? skill : FLOW_TYPES[definition.kind];
    const input: FlowInput = { run, skill, seed, given };
    await client.workflow.start(type, {
      args: [input],
      workflowId: flowWorkflowId(flow, definition.kind),
      taskQueue,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      /** Of one stage's calls that wait each run gets its share, however many another has. */
      priority: { fairnessKey: run },
      staticSummary: `${title} · ${skillTitle(definition, skill)}`,
      typedSearchAttributes: [
        { key: RUN, value: run },
        { key: SKILL, value: skill },
        { key: SEED, value: seed },
      ],
    });
  }

  private async giveUp(flow: FlowRow, id: string, status: string): Promise<void> {
    const { store } = this.dependencies;
    const { run, skill, seed } = flow;
    const reason = `The flow was ${status.toLowerCase().replace('_', ' ')} in the engine before its work was stored.`;
    const outcome = status === 'TIMED_OUT' ? 'timedOut' : 'terminated';
    await store.failures.add([
      { run, id, skill, seed, stage: 'flow', agent: null, outcome, reason, calls: [], usage: NO_USAGE },
    ]);
    await store.flows.markFailed(flow, reason);
  }
}

function skillTitle({ skills }: RunRecord['definition'], id: string): string {
  return skills.find(({ definition }) => definition.skill === id)?.definition.title ?? id;
}
